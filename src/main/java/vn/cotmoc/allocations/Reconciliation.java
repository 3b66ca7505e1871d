package vn.cotmoc.allocations;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.Target;

/// What was allocated, put together, held against what the province is to reach.
public record Reconciliation(
        Optional<ReportedValue> together,
        Optional<BigDecimal> total,
        Optional<BigDecimal> asked,
        Optional<BigDecimal> difference,
        Answer answer) {

    public enum Answer {
        SUFFICES,
        FALLS_SHORT,
        /// Nothing is allocated yet, or nothing is asked of that year.
        OPEN,
        /// The rule puts nothing together.
        NOT_ROLLED_UP
    }

    /// What is asked of a year: the milestone's target where the year has one, else the plan path's figure.
    public record Asking(
            @Nullable Target target,
            @Nullable BigDecimal plan,
            IndicatorKind kind,
            @Nullable Direction direction) {

        Optional<BigDecimal> bound() {
            var bound = target == null ? Optional.<BigDecimal>empty() : target.threshold(way());
            return bound.or(() -> Optional.ofNullable(plan));
        }

        // A range asks for its weaker end, a strict target for more than its bound.
        boolean isMetBy(BigDecimal value) {
            if (target != null && target.threshold(way()).isPresent()) return target.isMetBy(value, direction);
            return way() == Direction.UP
                    ? value.compareTo(bound().orElseThrow()) >= 0
                    : value.compareTo(bound().orElseThrow()) <= 0;
        }

        private Direction way() {
            return direction == null ? Direction.UP : direction;
        }
    }

    public static Reconciliation of(RollUp rollUp, Totals allocated, Asking asking) {
        var together = rollUp.value(allocated);
        var total = together.flatMap(value -> number(value, asking.kind()));
        var bound = asking.bound();
        var difference = total.flatMap(sum -> bound.map(sum::subtract));
        return new Reconciliation(together, total, bound, difference, answer(rollUp, total, bound, asking));
    }

    private static Answer answer(RollUp rollUp, Optional<BigDecimal> total, Optional<BigDecimal> bound, Asking asking) {
        if (rollUp instanceof RollUp.None) return Answer.NOT_ROLLED_UP;
        if (total.isEmpty() || bound.isEmpty()) return Answer.OPEN;
        return asking.isMetBy(total.get()) ? Answer.SUFFICES : Answer.FALLS_SHORT;
    }

    static Optional<BigDecimal> number(ReportedValue value, IndicatorKind kind) {
        return switch (value) {
            case ReportedValue.Amount(var amount) -> Optional.of(amount);
            case ReportedValue.Ratio ratio ->
                Optional.of(kind == IndicatorKind.RATIO_TO_BASE ? ratio.quotient() : ratio.percent());
            case ReportedValue.Part _, ReportedValue.StageReached _ -> Optional.empty();
        };
    }
}
