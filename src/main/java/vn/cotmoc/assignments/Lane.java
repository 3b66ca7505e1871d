package vn.cotmoc.assignments;

import vn.cotmoc.tasks.FollowedTask;

/// The columns of the board, what has to be done first on the left.
public enum Lane {
    OVERDUE,
    SILENT,
    NEAR,
    RUNNING,
    CONTINUOUS,
    UNDATED,
    /// Its present time is done, others are to come.
    DONE_FOR_NOW,
    DONE,
    ENDED;

    static Lane of(FollowedTask task) {
        boolean near = task.standing().nearness().isNear();
        return switch (task.state()) {
            case OPEN_OVERDUE -> OVERDUE;
            case NOT_UPDATED -> SILENT;
            case OPEN_IN_TIME -> near ? NEAR : RUNNING;
            case UPDATED, UPDATE_AWAITED -> CONTINUOUS;
            case NO_DEADLINE -> UNDATED;
            case DONE_IN_TIME, DONE_LATE, DONE_UNDATED -> done(task, near);
            case ENDED -> ENDED;
        };
    }

    private static Lane done(FollowedTask task, boolean near) {
        if (!task.isDoneForNow()) return DONE;
        return near ? NEAR : DONE_FOR_NOW;
    }
}
