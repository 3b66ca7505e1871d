package vn.cotmoc.progress;

import org.jspecify.annotations.Nullable;

/// Which way a verdict has turned. A word that says nothing of progress is neither better nor worse than another.
public enum Turn {
    FIRST,
    WORSE,
    BETTER,
    SILENT,
    SPEAKING,
    NONE;

    /// From nothing, or from one word, to another; the words stand in their order, the best one first.
    public static Turn of(@Nullable VerdictWord before, VerdictWord after) {
        if (before == null) return FIRST;
        if (before == after) return NONE;
        if (!after.saysSomething()) return SILENT;
        if (!before.saysSomething()) return SPEAKING;
        return after.compareTo(before) > 0 ? WORSE : BETTER;
    }
}
