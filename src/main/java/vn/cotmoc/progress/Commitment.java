package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Stage;

/// What was promised for one indicator and unit: from where, to what, by when, and how it is measured.
/// `geometric` is for times the base year and for amounts of money; `allocated` holds officially assigned yearly
/// targets; `bestImprovement` is the best yearly one known of the concept elsewhere, a factor where `geometric`.
public record Commitment(
        IndicatorKind kind,
        Direction direction,
        String unit,
        boolean geometric,
        @Nullable Baseline baseline,
        int firstYear,
        List<Milestone> milestones,
        Tolerance tolerance,
        @Nullable BigDecimal lowerLimit,
        @Nullable BigDecimal upperLimit,
        Map<Integer, BigDecimal> allocated,
        Map<Integer, Stage> plannedStages,
        List<SeriesBreak> breaks,
        @Nullable BigDecimal bestImprovement) {

    private static final BigDecimal HALF_A_RUNG = new BigDecimal("0.5");

    public Commitment {
        milestones = milestones.stream()
                .sorted(Comparator.comparingInt(Milestone::year))
                .toList();
        allocated = Map.copyOf(allocated);
        plannedStages = Map.copyOf(plannedStages);
        breaks = List.copyOf(breaks);
    }

    /// The same promise from another start, with the breaks that are left.
    Commitment linked(@Nullable Baseline start, List<SeriesBreak> left) {
        return new Commitment(
                kind,
                direction,
                unit,
                geometric,
                start,
                firstYear,
                milestones,
                tolerance,
                lowerLimit,
                upperLimit,
                allocated,
                plannedStages,
                left,
                bestImprovement);
    }

    /// The same promise with other milestones.
    Commitment aiming(List<Milestone> others) {
        return new Commitment(
                kind,
                direction,
                unit,
                geometric,
                baseline,
                firstYear,
                others,
                tolerance,
                lowerLimit,
                upperLimit,
                allocated,
                plannedStages,
                breaks,
                bestImprovement);
    }

    /// Counts and rates of single years are added up over the plan instead of being compared with a baseline.
    boolean isCumulative() {
        return kind == IndicatorKind.FLOW || kind == IndicatorKind.RATE;
    }

    boolean isRate() {
        return kind == IndicatorKind.RATE;
    }

    boolean isStage() {
        return kind == IndicatorKind.STAGE;
    }

    boolean lacksBaseline() {
        return baseline == null && !isCumulative() && !isStage();
    }

    /// A stage can only climb, whatever direction was noted.
    Direction better() {
        return isStage() ? Direction.UP : direction;
    }

    BigDecimal epsilon(BigDecimal compared) {
        return isStage() ? HALF_A_RUNG : tolerance.around(compared);
    }

    /// The last year before anything of the plan can be reported.
    int yearZero() {
        if (baseline == null) return firstYear - 1;
        return isCumulative() ? Math.max(baseline.year(), firstYear - 1) : baseline.year();
    }

    BigDecimal clamp(BigDecimal value) {
        var raised = lowerLimit == null ? value : value.max(lowerLimit);
        return upperLimit == null ? raised : raised.min(upperLimit);
    }
}
