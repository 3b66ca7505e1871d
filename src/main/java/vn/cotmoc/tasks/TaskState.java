package vn.cotmoc.tasks;

/// Where a task or one of its occurrences stands: the four words of national practice, those of continuous work, and
/// those
/// of work whose deadline nobody has stated.
public enum TaskState {
    /// *Hoàn thành đúng hạn.*
    DONE_IN_TIME,
    /// *Hoàn thành quá hạn.*
    DONE_LATE,
    /// *Chưa hoàn thành trong hạn.*
    OPEN_IN_TIME,
    /// *Chưa hoàn thành quá hạn.*
    OPEN_OVERDUE,
    /// *Có cập nhật trong quý.*
    UPDATED,
    /// The quarter runs, and nothing has been said of it yet.
    UPDATE_AWAITED,
    /// *Không cập nhật trong quý.*
    NOT_UPDATED,
    /// Not done; no day is stated after which it would be late.
    NO_DEADLINE,
    /// Done, without a day by which it should have been.
    DONE_UNDATED,
    /// An amendment has dropped the task.
    ENDED;

    public boolean isDone() {
        return switch (this) {
            case DONE_IN_TIME, DONE_LATE, DONE_UNDATED -> true;
            case OPEN_IN_TIME, OPEN_OVERDUE, UPDATED, UPDATE_AWAITED, NOT_UPDATED, NO_DEADLINE, ENDED -> false;
        };
    }

    /// What somebody has to be reminded of first.
    public boolean isBehind() {
        return this == OPEN_OVERDUE || this == NOT_UPDATED;
    }

    /// Whether a person may set it by hand for this occurrence.
    public boolean fits(FollowedOccurrence one) {
        return switch (this) {
            case DONE_IN_TIME, DONE_LATE -> isDated(one) && one.hasStandingProduct();
            case OPEN_IN_TIME, OPEN_OVERDUE -> isDated(one);
            case UPDATED, NOT_UPDATED -> one.occurrence().isHeartbeat();
            case NO_DEADLINE -> one.due() == null;
            case DONE_UNDATED -> one.due() == null && one.hasStandingProduct();
            case UPDATE_AWAITED, ENDED -> false;
        };
    }

    private static boolean isDated(FollowedOccurrence one) {
        return !one.occurrence().isHeartbeat() && one.due() != null;
    }
}
