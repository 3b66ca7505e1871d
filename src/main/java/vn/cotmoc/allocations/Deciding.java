package vn.cotmoc.allocations;

/// What became of a decision on a rule or an allocation.
public sealed interface Deciding {

    record Kept(int revision) implements Deciding {}

    /// Not taken: the field at fault and the key of the words that say why.
    record Refused(String field, String key) implements Deciding {}

    /// Somebody else was quicker: the revision that stands there now.
    record Stale(int present) implements Deciding {}
}
