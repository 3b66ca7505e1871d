package vn.cotmoc.targets;

import java.math.BigDecimal;
import java.util.Optional;

/// What an indicator must reach by a milestone year.
public sealed interface Target {

    /// `≥ 2,5`, `ít nhất 10 xã`, `từ 3% trở lên`; and a bare `40` where more is better. Inclusive.
    record AtLeast(BigDecimal bound) implements Target {}

    /// `Trên 95`: 95 itself is not enough.
    record MoreThan(BigDecimal bound) implements Target {}

    /// A bare `15` where less is better. Inclusive.
    record AtMost(BigDecimal bound) implements Target {}

    /// `Dưới 23`, `còn dưới 10%`: 23 itself is not enough.
    record LessThan(BigDecimal bound) implements Target {}

    /// A share of a composition, that is neither better above nor below.
    record Exactly(BigDecimal value) implements Target {}

    /// `50 - 55`: the weaker end decides, going beyond the stronger end exceeds.
    record Within(BigDecimal low, BigDecimal high) implements Target {
        public Within {
            if (low.compareTo(high) > 0)
                throw new IllegalArgumentException("low %s is above high %s".formatted(low, high));
        }
    }

    /// `khoảng 85%`: within `share` of the value, 0.05 unless the indicator says otherwise.
    record About(BigDecimal value, BigDecimal share) implements Target {
        public static final BigDecimal USUAL_SHARE = new BigDecimal("0.05");

        public static About of(BigDecimal value) {
            return new About(value, USUAL_SHARE);
        }
    }

    /// `Hoàn thành`: a stage reached by evidence, never turned into 100 %.
    record ReachStage(Stage stage, String wording) implements Target {}

    /// `Đạt tỷ lệ bao phủ`: symbolic, until an authorised person resolves it to a number.
    record Unquantified(String wording) implements Target {}

    /// A blank after a number: what was reached is kept.
    record Maintain() implements Target {}

    /// A blank before the first test: nothing is due at this milestone.
    record NoInterimTest() implements Target {}

    /// The weaker end that decides *đạt*, for targets that are numbers.
    default Optional<BigDecimal> threshold(Direction direction) {
        return switch (this) {
            case AtLeast(var bound) -> Optional.of(bound);
            case MoreThan(var bound) -> Optional.of(bound);
            case AtMost(var bound) -> Optional.of(bound);
            case LessThan(var bound) -> Optional.of(bound);
            case Exactly(var value) -> Optional.of(value);
            case Within(var low, var high) -> Optional.of(direction == Direction.UP ? low : high);
            case About(var value, var share) ->
                Optional.of(value.subtract(value.multiply(share).multiply(BigDecimal.valueOf(direction.sign()))));
            case ReachStage _, Unquantified _, Maintain _, NoInterimTest _ -> Optional.empty();
        };
    }

    /// The stronger end beyond which a value exceeds the target, for targets that are numbers.
    default Optional<BigDecimal> strongerEnd(Direction direction) {
        return switch (this) {
            case Within(var low, var high) -> Optional.of(direction == Direction.UP ? high : low);
            case About(var value, var share) ->
                Optional.of(value.add(value.multiply(share).multiply(BigDecimal.valueOf(direction.sign()))));
            case AtLeast _, MoreThan _, AtMost _, LessThan _, Exactly _ -> threshold(direction);
            case ReachStage _, Unquantified _, Maintain _, NoInterimTest _ -> Optional.empty();
        };
    }

    default boolean isStrict() {
        return this instanceof MoreThan || this instanceof LessThan;
    }
}
