package vn.cotmoc.tasks.web;

import vn.cotmoc.tasks.TaskState;

/// A state as pages print it: the key of its word, a sign and a tone, always in that order of importance.
record StateChip(String key, String sign, String css) {

    static StateChip of(TaskState state) {
        return new StateChip("tasks.state." + state, sign(state), css(state));
    }

    private static String sign(TaskState state) {
        return switch (state) {
            case DONE_IN_TIME, DONE_LATE, DONE_UNDATED, UPDATED -> "✓";
            case OPEN_IN_TIME -> "▶";
            case OPEN_OVERDUE -> "✕";
            case NOT_UPDATED -> "▼";
            case UPDATE_AWAITED -> "○";
            case NO_DEADLINE -> "◌";
            case ENDED -> "–";
        };
    }

    private static String css(TaskState state) {
        return switch (state) {
            case DONE_IN_TIME, DONE_UNDATED -> "achieved";
            case DONE_LATE -> "at-risk";
            case OPEN_IN_TIME, UPDATED -> "on-track";
            case OPEN_OVERDUE -> "missed";
            case NOT_UPDATED -> "behind";
            case UPDATE_AWAITED, NO_DEADLINE, ENDED -> "no-data";
        };
    }
}
