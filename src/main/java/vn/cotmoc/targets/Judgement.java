package vn.cotmoc.targets;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Target.About;
import vn.cotmoc.targets.Target.AtLeast;
import vn.cotmoc.targets.Target.AtMost;
import vn.cotmoc.targets.Target.Exactly;
import vn.cotmoc.targets.Target.LessThan;
import vn.cotmoc.targets.Target.Maintain;
import vn.cotmoc.targets.Target.MoreThan;
import vn.cotmoc.targets.Target.NoInterimTest;
import vn.cotmoc.targets.Target.ReachStage;
import vn.cotmoc.targets.Target.Unquantified;
import vn.cotmoc.targets.Target.Within;

/// Holds a value against a target: reached (*đạt*), and more than reached (*vượt*).
final class Judgement {

    private Judgement() {}

    static boolean isMet(Target target, BigDecimal value, @Nullable Direction direction) {
        return switch (target) {
            case AtLeast(var bound) -> value.compareTo(bound) >= 0;
            case MoreThan(var bound) -> value.compareTo(bound) > 0;
            case AtMost(var bound) -> value.compareTo(bound) <= 0;
            case LessThan(var bound) -> value.compareTo(bound) < 0;
            case Exactly(var exact) -> value.compareTo(exact) == 0;
            case Within(var low, var high) -> reachesWeakerEnd(value, low, high, direction);
            case About(var middle, var share) -> {
                var margin = middle.multiply(share).abs();
                yield reachesWeakerEnd(value, middle.subtract(margin), middle.add(margin), direction);
            }
            case ReachStage _, Unquantified _, Maintain _, NoInterimTest _ -> false;
        };
    }

    static boolean isExceeded(Target target, BigDecimal value, @Nullable Direction direction, BigDecimal tolerance) {
        return switch (target) {
            case AtLeast(var bound) -> value.compareTo(bound) > 0;
            // What fulfils a strict target is better than its bound anyway: only a clear distance exceeds it.
            case MoreThan(var bound) -> value.subtract(bound).compareTo(tolerance) > 0;
            case AtMost(var bound) -> value.compareTo(bound) < 0;
            case LessThan(var bound) -> bound.subtract(value).compareTo(tolerance) > 0;
            case Within(var low, var high) -> isBeyondStrongerEnd(value, low, high, direction);
            case About(var middle, var share) -> {
                var margin = middle.multiply(share).abs();
                yield isBeyondStrongerEnd(value, middle.subtract(margin), middle.add(margin), direction);
            }
            case Exactly _, ReachStage _, Unquantified _, Maintain _, NoInterimTest _ -> false;
        };
    }

    private static boolean reachesWeakerEnd(
            BigDecimal value, BigDecimal low, BigDecimal high, @Nullable Direction direction) {
        boolean highEnough = value.compareTo(low) >= 0;
        boolean lowEnough = value.compareTo(high) <= 0;
        if (direction == null) return highEnough && lowEnough;
        return switch (direction) {
            case UP -> highEnough;
            case DOWN -> lowEnough;
        };
    }

    private static boolean isBeyondStrongerEnd(
            BigDecimal value, BigDecimal low, BigDecimal high, @Nullable Direction direction) {
        if (direction == null) return false;
        return switch (direction) {
            case UP -> value.compareTo(high) > 0;
            case DOWN -> value.compareTo(low) < 0;
        };
    }
}
