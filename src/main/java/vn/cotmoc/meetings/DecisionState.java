package vn.cotmoc.meetings;

/// Where a decision stands. That it is late is no state: the day says so.
public enum DecisionState {
    OPEN,
    DONE,
    CANCELLED;

    /// An open decision may be reported on again and again; what is closed can only be opened again.
    public boolean mayBecome(DecisionState next) {
        return this == OPEN || next == OPEN;
    }
}
