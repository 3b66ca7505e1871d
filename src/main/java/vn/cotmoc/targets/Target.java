package vn.cotmoc.targets;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an indicator must reach by a milestone year.
public sealed interface Target {

    /// `≥ 2,5`, `ít nhất 10 xã`, `từ 3% trở lên`; and a bare `40` where more is better. Inclusive.
    record AtLeast(BigDecimal bound) implements Target {
        public AtLeast {
            bound = plain(bound);
        }
    }

    /// `Trên 95`: 95 itself is not enough.
    record MoreThan(BigDecimal bound) implements Target {
        public MoreThan {
            bound = plain(bound);
        }
    }

    /// A bare `15` where less is better. Inclusive.
    record AtMost(BigDecimal bound) implements Target {
        public AtMost {
            bound = plain(bound);
        }
    }

    /// `Dưới 23`, `còn dưới 10%`: 23 itself is not enough.
    record LessThan(BigDecimal bound) implements Target {
        public LessThan {
            bound = plain(bound);
        }
    }

    /// A share of a composition, that is neither better above nor below.
    record Exactly(BigDecimal value) implements Target {
        public Exactly {
            value = plain(value);
        }
    }

    /// `50 - 55`: the weaker end decides, going beyond the stronger end exceeds.
    record Within(BigDecimal low, BigDecimal high) implements Target {
        public Within {
            if (low.compareTo(high) > 0)
                throw new IllegalArgumentException("low %s is above high %s".formatted(low, high));
            low = plain(low);
            high = plain(high);
        }
    }

    /// `khoảng 85%`: within `share` of the value, 0.05 unless the indicator says otherwise.
    record About(BigDecimal value, BigDecimal share) implements Target {
        public static final BigDecimal USUAL_SHARE = new BigDecimal("0.05");

        public About {
            if (share.signum() < 0) throw new IllegalArgumentException("share %s".formatted(share));
            value = plain(value);
            share = plain(share);
        }

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

    /// The target as stored in columns: how it compares, its ends, its wording.
    default Comparison comparator() {
        return TargetParts.comparator(this);
    }

    default Optional<BigDecimal> lowEnd() {
        return TargetParts.low(this);
    }

    default Optional<BigDecimal> highEnd() {
        return TargetParts.high(this);
    }

    default Optional<String> text() {
        return TargetParts.text(this);
    }

    /// The target back from its columns.
    static Target of(
            Comparison comparator, @Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable String text) {
        return TargetParts.target(comparator, low, high, text);
    }

    /// Whether the value fulfils the target; without a direction both ends of a range bind.
    default boolean isMetBy(BigDecimal value, @Nullable Direction direction) {
        return Judgement.isMet(this, value, direction);
    }

    /// Whether the stage reached is the one asked for, or a higher one.
    default boolean isMetBy(Stage stage) {
        return this instanceof ReachStage(var asked, var _) && stage.hasReached(asked);
    }

    /// Whether the value is better than the target asks: *vượt*, not only *đạt*.
    default boolean isExceededBy(BigDecimal value, @Nullable Direction direction, BigDecimal tolerance) {
        return Judgement.isExceeded(this, value, direction, tolerance);
    }

    // 3,0 and 3, 7.000 and 7000 are the same target, and records compare by their digits.
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
