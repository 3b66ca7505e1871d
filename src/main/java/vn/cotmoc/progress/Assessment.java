package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A verdict with everything that led to it, for the year it speaks of.
/// `gap` is g, `ratio` A, `pace` v; for yearly figures `done` and `due` are the sums that g and A compare.
public record Assessment(
        Verdict verdict,
        Rule rule,
        Optional<Signal> position,
        Optional<Signal> outlook,
        Confidence confidence,
        int year,
        Optional<Integer> milestoneYear,
        Optional<BigDecimal> value,
        Optional<BigDecimal> plan,
        Optional<BigDecimal> done,
        Optional<BigDecimal> due,
        Optional<BigDecimal> epsilon,
        Optional<BigDecimal> gap,
        Optional<BigDecimal> ratio,
        Optional<BigDecimal> pace,
        SortedMap<Integer, Projection> projections,
        SortedMap<Integer, RequiredPace> requiredPaces,
        Optional<PlanDebt> planDebt,
        boolean hardToReach,
        boolean reportOverdue,
        boolean yearlyMissing,
        List<PlanPoint> path,
        String methodVersion) {

    public static final String METHOD_VERSION = "1.0";

    public Assessment {
        projections = Collections.unmodifiableSortedMap(new TreeMap<>(projections));
        requiredPaces = Collections.unmodifiableSortedMap(new TreeMap<>(requiredPaces));
        path = List.copyOf(path);
    }

    /// Nothing to judge: only the plan is known.
    static Assessment silent(Ruling ruling, int year, Optional<Integer> milestone, Path path) {
        boolean overdue = ruling.verdict().equals(new Verdict.NoData(Verdict.NoData.Reason.REPORT_OVERDUE));
        return new Assessment(
                ruling.verdict(),
                ruling.rule(),
                Optional.empty(),
                Optional.empty(),
                Confidence.NOT_ENOUGH,
                year,
                milestone,
                Optional.empty(),
                path.plan(year),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                Optional.empty(),
                false,
                overdue,
                false,
                path.points(),
                METHOD_VERSION);
    }

    public VerdictWord word() {
        return verdict.word();
    }

    public boolean mixedSignals() {
        return rule == Rule.MIXED_SIGNALS;
    }

    /// The projection for the milestone that the verdict is about.
    public Optional<Projection> projection() {
        return milestoneYear.flatMap(year -> Optional.ofNullable(projections.get(year)));
    }

    /// ρ and κ for the milestone that the verdict is about; empty in its own year.
    public Optional<RequiredPace> requiredPace() {
        return milestoneYear.flatMap(year -> Optional.ofNullable(requiredPaces.get(year)));
    }

    public Optional<BigDecimal> speedUp() {
        return requiredPace().flatMap(RequiredPace::speedUp);
    }

    /// What a roll-up takes from this row: A within 0 and 1; where the plan asked for no step, whether it was kept;
    /// nothing where a missing baseline leaves the way unknown.
    public Optional<BigDecimal> share() {
        if (!word().saysSomething()) return Optional.empty();
        if (ratio.isPresent()) return ratio.map(way -> way.max(BigDecimal.ZERO).min(BigDecimal.ONE));
        if (word().isOnCourse()) return Optional.of(BigDecimal.ONE);
        return position.map(signal -> signal == Signal.GREEN ? BigDecimal.ONE : BigDecimal.ZERO);
    }
}
