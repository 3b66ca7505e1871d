package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Maturity;

/// What was believed of a promise from a moment on, and why: the verdict with its figures, the verdict for each
/// milestone, the approved values it was made from, the version of the method, and the change that brought it about.
public record Belief(
        Instant recordedAt,
        String authorName,
        Cause cause,
        String subject,
        int asOf,
        int year,
        @Nullable Integer milestone,
        VerdictWord verdict,
        Rule rule,
        Confidence confidence,
        @Nullable Signal position,
        @Nullable Signal outlook,
        @Nullable BigDecimal value,
        @Nullable BigDecimal plan,
        @Nullable BigDecimal gap,
        @Nullable BigDecimal ratio,
        @Nullable BigDecimal pace,
        @Nullable BigDecimal tolerance,
        SortedMap<Integer, VerdictWord> milestones,
        Inputs inputs,
        String methodVersion,
        boolean illustrative) {

    /// What it was made from.
    public record Inputs(List<Value> values, @Nullable Start baseline, List<Promise> targets, List<String> breaks) {}

    public record Value(int year, @Nullable BigDecimal number, Maturity maturity, int revision) {}

    public record Start(int year, BigDecimal value) {}

    public record Promise(int year, String printed) {}
}
