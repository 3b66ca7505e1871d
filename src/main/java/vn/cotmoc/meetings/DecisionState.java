package vn.cotmoc.meetings;

/// Where a decision stands. That it is late is no state: the day says so.
public enum DecisionState {
    OPEN,
    DONE,
    CANCELLED;

    /// What an editor may say of it: that it is off, and that it is on again. That it is done its task says.
    public boolean mayBecome(DecisionState next) {
        return this == OPEN && next == CANCELLED || this == CANCELLED && next == OPEN;
    }
}
