package vn.cotmoc.concepts;

/// What became of a command on a binding.
public sealed interface BindingOutcome {

    /// Kept as the latest binding, or said so already.
    record Done() implements BindingOutcome {}

    /// Not taken, and at which field why.
    record Refused(String field, String key) implements BindingOutcome {}

    /// Somebody else was quicker.
    record Stale() implements BindingOutcome {}
}
