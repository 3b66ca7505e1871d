package vn.cotmoc.targets;

import java.math.BigDecimal;
import java.util.Optional;
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

/// A target taken apart into a comparator, two ends and a wording, and put together again.
final class TargetParts {

    private TargetParts() {}

    static Comparison comparator(Target target) {
        return switch (target) {
            case AtLeast _ -> Comparison.AT_LEAST;
            case MoreThan _ -> Comparison.MORE_THAN;
            case AtMost _ -> Comparison.AT_MOST;
            case LessThan _ -> Comparison.LESS_THAN;
            case Exactly _ -> Comparison.EXACTLY;
            case Within _ -> Comparison.RANGE;
            case About _ -> Comparison.ABOUT;
            case ReachStage _ -> Comparison.STAGE;
            case Unquantified _ -> Comparison.UNQUANTIFIED;
            case Maintain _ -> Comparison.MAINTAIN;
            case NoInterimTest _ -> Comparison.NONE;
        };
    }

    static Optional<BigDecimal> low(Target target) {
        return switch (target) {
            case AtLeast(var bound) -> Optional.of(bound);
            case MoreThan(var bound) -> Optional.of(bound);
            case Exactly(var value) -> Optional.of(value);
            case Within(var low, var _) -> Optional.of(low);
            case About(var value, var _) -> Optional.of(value);
            case AtMost _, LessThan _, ReachStage _, Unquantified _, Maintain _, NoInterimTest _ -> Optional.empty();
        };
    }

    static Optional<BigDecimal> high(Target target) {
        return switch (target) {
            case AtMost(var bound) -> Optional.of(bound);
            case LessThan(var bound) -> Optional.of(bound);
            case Exactly(var value) -> Optional.of(value);
            case Within(var _, var high) -> Optional.of(high);
            case About(var value, var _) -> Optional.of(value);
            case AtLeast _, MoreThan _, ReachStage _, Unquantified _, Maintain _, NoInterimTest _ -> Optional.empty();
        };
    }

    static Optional<String> text(Target target) {
        return switch (target) {
            case ReachStage(var _, var wording) -> Optional.of(wording);
            case Unquantified(var wording) -> Optional.of(wording);
            case AtLeast _,
                    MoreThan _,
                    AtMost _,
                    LessThan _,
                    Exactly _,
                    Within _,
                    About _,
                    Maintain _,
                    NoInterimTest _ -> Optional.empty();
        };
    }

    static Target target(
            Comparison comparator, @Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable String text) {
        return switch (comparator) {
            case AT_LEAST -> new AtLeast(present(low, comparator, "low"));
            case MORE_THAN -> new MoreThan(present(low, comparator, "low"));
            case AT_MOST -> new AtMost(present(high, comparator, "high"));
            case LESS_THAN -> new LessThan(present(high, comparator, "high"));
            case EXACTLY -> new Exactly(onePoint(low, high, comparator));
            case RANGE -> new Within(present(low, comparator, "low"), present(high, comparator, "high"));
            case ABOUT -> About.of(onePoint(low, high, comparator));
            case STAGE -> stageTarget(present(text, comparator, "text"));
            case UNQUANTIFIED -> new Unquantified(present(text, comparator, "text"));
            case MAINTAIN -> new Maintain();
            case NONE -> new NoInterimTest();
        };
    }

    /// A wording that names no rung of the ladder asks for its top.
    private static Target stageTarget(String wording) {
        return new ReachStage(Wordings.stageOf(wording).orElse(Stage.COMPLETED), wording);
    }

    private static BigDecimal onePoint(@Nullable BigDecimal low, @Nullable BigDecimal high, Comparison comparator) {
        var value = present(low, comparator, "low");
        if (value.compareTo(present(high, comparator, "high")) != 0)
            throw new IllegalArgumentException("%s with two ends, %s and %s".formatted(comparator, low, high));
        return value;
    }

    private static <T> T present(@Nullable T part, Comparison comparator, String name) {
        if (part == null) throw new IllegalArgumentException("%s without its %s".formatted(comparator, name));
        return part;
    }
}
