package vn.cotmoc.checks;

/// What became of a change of settings.
public sealed interface ChangeOutcome {

    /// Kept; how many checks it changed.
    record Done(int changed) implements ChangeOutcome {}

    /// Not taken, and at which field why.
    record Refused(String field, String key) implements ChangeOutcome {}

    /// Somebody else was quicker.
    record Stale() implements ChangeOutcome {}
}
