package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The planned path P(t) of a commitment, year by year.
public final class Path {

    private final Commitment commitment;
    private final Goals goals;

    private Path(Commitment commitment) {
        this.commitment = commitment;
        this.goals = Goals.of(commitment);
    }

    public static Path of(Commitment commitment) {
        return new Path(commitment);
    }

    /// The plan of a year; empty before the baseline and after the last number.
    public Optional<BigDecimal> plan(int year) {
        var allocated = commitment.allocated().get(year);
        if (allocated != null) return Optional.of(allocated);
        return switch (commitment.kind()) {
            case FLOW, RATE -> yearly(year);
            case STAGE -> commitment.plannedStages().isEmpty() ? between(year) : plannedStage(year);
            case LEVEL, RATIO_TO_BASE, RATIO_TO_REFERENCE, REDUCTION, INCREMENT, COMPOSITION -> between(year);
        };
    }

    /// The sum of the plans of several years; empty where one of them has none.
    Optional<BigDecimal> planned(List<Integer> years) {
        var plans = years.stream().flatMap(year -> plan(year).stream()).toList();
        return plans.size() < years.size() ? Optional.empty() : Optional.of(Decimals.sum(plans));
    }

    /// What is left of the baseline's level once each year's planned cut is taken off; rates of the resolutions are
    /// cuts.
    public Optional<BigDecimal> level(int year) {
        var baseline = commitment.baseline();
        if (baseline == null || year < baseline.year()) return Optional.empty();
        return cumulative(year).map(cuts -> baseline.value().subtract(cuts));
    }

    public List<PlanPoint> points() {
        if (goals.isEmpty()) return List.of();
        var points = new ArrayList<PlanPoint>();
        for (int year = commitment.yearZero(); year <= goals.all().getLast().year(); year++) {
            var cumulative = commitment.isCumulative() ? cumulative(year) : Optional.<BigDecimal>empty();
            var level = commitment.isRate() ? level(year) : Optional.<BigDecimal>empty();
            int at = year;
            plan(year).ifPresent(plan -> points.add(new PlanPoint(at, plan, cumulative, level)));
        }
        return List.copyOf(points);
    }

    private Optional<BigDecimal> cumulative(int year) {
        return planned(
                IntStream.rangeClosed(commitment.yearZero() + 1, year).boxed().toList());
    }

    private Optional<BigDecimal> yearly(int year) {
        if (year < commitment.firstYear()) return Optional.empty();
        return goals.ahead(year).flatMap(goal -> goal.threshold(commitment.better()));
    }

    private Optional<BigDecimal> plannedStage(int year) {
        var reached = new TreeMap<>(commitment.plannedStages()).floorEntry(year);
        return Optional.of(
                reached == null
                        ? BigDecimal.ZERO
                        : BigDecimal.valueOf(reached.getValue().rung()));
    }

    private Optional<BigDecimal> between(int year) {
        return keptFromTheStart(year)
                .or(() -> segment(year).map(segment -> segment.at(year)))
                .or(() -> Optional.ofNullable(knots().get(year)));
    }

    /// Already met at the baseline: the threshold itself is the plan, to be kept.
    private Optional<BigDecimal> keptFromTheStart(int year) {
        return goals.ahead(year)
                .filter(_ -> year >= commitment.yearZero())
                .filter(this::isMetAtBaseline)
                .flatMap(goal -> goal.threshold(commitment.better()));
    }

    /// The piece of the path that a year lies on, where its plan is interpolated.
    Optional<Segment> segment(int year) {
        var knots = knots();
        var before = knots.lowerEntry(year);
        var after = knots.higherEntry(year);
        boolean given = commitment.isCumulative() || !commitment.plannedStages().isEmpty();
        if (given || commitment.allocated().containsKey(year) || knots.containsKey(year)) return Optional.empty();
        if (before == null || after == null || keptFromTheStart(year).isPresent()) return Optional.empty();
        return Optional.of(new Segment(
                before.getKey(), before.getValue(), after.getKey(), after.getValue(), commitment.geometric()));
    }

    private TreeMap<Integer, BigDecimal> knots() {
        var knots = new TreeMap<Integer, BigDecimal>();
        for (var goal : goals.all())
            goal.threshold(commitment.better()).ifPresent(threshold -> knots.put(goal.year(), threshold));
        var baseline = commitment.baseline();
        if (commitment.isStage()) knots.put(commitment.yearZero(), BigDecimal.ZERO);
        else if (baseline != null) knots.put(baseline.year(), baseline.value());
        return knots;
    }

    boolean isMetAtBaseline(Goal goal) {
        var baseline = commitment.baseline();
        if (baseline == null || commitment.isCumulative() || commitment.isStage()) return false;
        var value = baseline.value();
        return Achievement.isMet(goal.target(), commitment.better(), value, commitment.epsilon(value));
    }
}
