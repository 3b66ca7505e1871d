package vn.cotmoc.targets;

/// The ladder of a qualitative indicator, from the bottom rung to the top.
public enum Stage {
    NOT_STARTED,
    PLANNED,
    UNDER_WAY,
    MOSTLY_DONE,
    COMPLETED;

    /// The rung's number: 0 for not started, 4 for completed.
    public int rung() {
        return ordinal();
    }

    public boolean hasReached(Stage other) {
        return compareTo(other) >= 0;
    }
}
