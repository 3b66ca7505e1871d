package vn.cotmoc.reviews;

import org.jspecify.annotations.Nullable;

/// One thing that two reviews, or a review and today, say differently of the same row; `year` where it is of a year.
public record RowChange(
        Aspect aspect,
        @Nullable Integer year,
        @Nullable String before,
        @Nullable String after,
        @Nullable Cause cause) {

    public enum Aspect {
        FIGURE,
        MATURITY,
        BASELINE,
        TARGET,
        VERDICT,
        NAME,
        UNIT,
        LEADING,
        ADVISING,
        TASK_STATE,
        TASK_CONTENT,
        TASK_DEADLINE,
        TASK_LEAD,
        TASK_COORDINATING,
        TASK_MONITORING,
        TASK_PRODUCT,
        TASK_NEXT,
        TASK_DIFFICULTY,
        TASK_PROPOSAL
    }

    /// The revision that brought the later figure, who entered it, and why.
    public record Cause(
            int revision, String author, @Nullable String reason) {}

    static RowChange of(Aspect aspect, @Nullable String before, @Nullable String after) {
        return new RowChange(aspect, null, before, after, null);
    }
}
