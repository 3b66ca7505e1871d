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
    DONE,
    ENDED;

    static Lane of(FollowedTask task) {
        return switch (task.state()) {
            case OPEN_OVERDUE -> OVERDUE;
            case NOT_UPDATED -> SILENT;
            case OPEN_IN_TIME -> task.standing().nearness().isNear() ? NEAR : RUNNING;
            case UPDATED, UPDATE_AWAITED -> CONTINUOUS;
            case NO_DEADLINE -> UNDATED;
            case DONE_IN_TIME, DONE_LATE, DONE_UNDATED -> DONE;
            case ENDED -> ENDED;
        };
    }
}
