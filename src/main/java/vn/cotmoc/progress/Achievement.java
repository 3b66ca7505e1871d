package vn.cotmoc.progress;

import java.math.BigDecimal;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.Target;

/// Whether a value meets or exceeds a target: comparators are taken literally, without tolerance.
final class Achievement {

    private Achievement() {}

    static boolean isMet(Target target, Direction better, BigDecimal value, BigDecimal epsilon) {
        return switch (target) {
            case Target.AtLeast(var bound) -> Decimals.compare(value, bound) >= 0;
            case Target.MoreThan(var bound) -> Decimals.compare(value, bound) > 0;
            case Target.AtMost(var bound) -> Decimals.compare(value, bound) <= 0;
            case Target.LessThan(var bound) -> Decimals.compare(value, bound) < 0;
            // Neither side of a share is better, so only the tolerance can say "the same".
            case Target.Exactly(var share) ->
                Decimals.compare(value.subtract(share).abs(), epsilon) <= 0;
            case Target.Within _, Target.About _ ->
                target.threshold(better)
                        .filter(end -> ahead(better, value, end) >= 0)
                        .isPresent();
            case Target.ReachStage(var stage, var _) -> Decimals.compare(value, BigDecimal.valueOf(stage.rung())) >= 0;
            case Target.Unquantified _, Target.Maintain _, Target.NoInterimTest _ -> false;
        };
    }

    static boolean isExceeded(Target target, Direction better, BigDecimal value, BigDecimal epsilon) {
        return switch (target) {
            case Target.AtLeast(var bound) -> Decimals.compare(value, bound) > 0;
            case Target.AtMost(var bound) -> Decimals.compare(value, bound) < 0;
            // "Trên 95" is met by the first digit above 95, so exceeding it takes a difference that means something.
            case Target.MoreThan(var bound) -> Decimals.compare(value, bound.add(epsilon)) > 0;
            case Target.LessThan(var bound) -> Decimals.compare(value, bound.subtract(epsilon)) < 0;
            case Target.Within _, Target.About _ ->
                target.strongerEnd(better)
                        .filter(end -> ahead(better, value, end) > 0)
                        .isPresent();
            case Target.ReachStage(var stage, var _) -> Decimals.compare(value, BigDecimal.valueOf(stage.rung())) > 0;
            case Target.Exactly _, Target.Unquantified _, Target.Maintain _, Target.NoInterimTest _ -> false;
        };
    }

    private static int ahead(Direction better, BigDecimal value, BigDecimal end) {
        return better.sign() * Decimals.compare(value, end);
    }
}
