package vn.cotmoc.tasks;

/// A state as pages print it: the key of its word, a sign and a tone, always in that order of importance.
public record StateChip(String key, String sign, String css) {

    public static StateChip of(TaskState state) {
        return of(state, Nearness.FAR);
    }

    /// For all that is due soon, however soon.
    public static StateChip near() {
        return of(TaskState.OPEN_IN_TIME, Nearness.WITHIN_30);
    }

    private static StateChip of(TaskState state, Nearness nearness) {
        return new StateChip(
                nearness.isNear() && state == TaskState.OPEN_IN_TIME
                        ? "tasks.near." + nearness
                        : "tasks.state." + state,
                sign(state, nearness),
                css(state, nearness));
    }

    /// What is done for now and due again soon is near.
    public static StateChip of(FollowedTask task) {
        if (task.isDoneForNow() && task.standing().nearness().isNear())
            return of(TaskState.OPEN_IN_TIME, task.standing().nearness());
        return of(task.state(), task.standing().nearness());
    }

    public static StateChip of(FollowedOccurrence one) {
        return of(one.state(), one.nearness());
    }

    private static String sign(TaskState state, Nearness nearness) {
        return switch (state) {
            case DONE_IN_TIME, DONE_LATE, DONE_UNDATED, UPDATED -> "✓";
            case OPEN_IN_TIME -> nearness.isNear() ? "▲" : "▶";
            case OPEN_OVERDUE -> "✕";
            case NOT_UPDATED -> "▼";
            case UPDATE_AWAITED -> "○";
            case NO_DEADLINE -> "◌";
            case ENDED -> "–";
        };
    }

    private static String css(TaskState state, Nearness nearness) {
        return switch (state) {
            case DONE_IN_TIME, DONE_UNDATED -> "achieved";
            case DONE_LATE -> "at-risk";
            case OPEN_IN_TIME -> nearness.isNear() ? "at-risk" : "on-track";
            case OPEN_OVERDUE -> "missed";
            case UPDATED -> "on-track";
            case NOT_UPDATED -> "behind";
            case UPDATE_AWAITED, NO_DEADLINE, ENDED -> "no-data";
        };
    }
}
