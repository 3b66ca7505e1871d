package vn.cotmoc.checks;

import java.util.Arrays;
import java.util.Optional;

/// Everything that is looked at before a value is sent; each has its words in the bundles (`checks.check.*`).
public enum Check {
    /// The form and the natural limits of a value, which no setting can loosen.
    NATURAL_LIMITS(Limit.NONE),
    JUMP(Limit.CHANGE),
    SERIES_OUTLIER(Limit.SCORE),
    UNITS_OUTLIER(Limit.SCORE),
    CHILD_ABOVE_PARENT(Limit.NONE),
    SHARES_TO_100(Limit.POINTS),
    ROLL_UP(Limit.CHANGE),
    ESTIMATE_FAR(Limit.PERCENT),
    DECLINE(Limit.NONE),
    VALUE_AGAINST_PARTS(Limit.POINTS),
    DENOMINATOR_CHANGED(Limit.PERCENT),
    SAME_AS_LAST_YEAR(Limit.NONE),
    STAGE_BACKWARDS(Limit.NONE),
    LATE_CHANGE(Limit.NONE);

    /// What a check's limit is counted in: nothing, points, per cent, a score of deviation, or what its indicator's
    /// changes are counted in.
    public enum Limit {
        NONE,
        POINTS,
        PERCENT,
        SCORE,
        CHANGE
    }

    private final Limit limit;

    Check(Limit limit) {
        this.limit = limit;
    }

    public Limit limit() {
        return limit;
    }

    /// What is impossible stays impossible, whatever a province would like.
    public boolean isConfigurable() {
        return this != NATURAL_LIMITS;
    }

    public static Optional<Check> named(String name) {
        return Arrays.stream(values())
                .filter(check -> check.name().equals(name))
                .findFirst();
    }
}
