package vn.cotmoc.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How large a difference must be before it means anything.
public sealed interface Tolerance {

    /// A full administrative count: one unit of the last published digit.
    record FullCount(int decimals) implements Tolerance {
        /// Where no number of digits is set, a tenth.
        public static FullCount usual() {
            return new FullCount(1);
        }
    }

    /// A sample survey: its standard error, else half a point for a share and 2 % for an amount.
    record SampleSurvey(@Nullable BigDecimal standardError, boolean ofShare) implements Tolerance {}

    /// A ratio derived from other figures: 1 % of its value.
    record DerivedRatio() implements Tolerance {}

    /// Set by a person, who says why.
    record Fixed(BigDecimal value, String reason) implements Tolerance {
        public Fixed {
            if (value.signum() < 0) throw new IllegalArgumentException("tolerance %s".formatted(value));
            if (reason.isBlank())
                throw new IllegalArgumentException("a tolerance of %s needs a reason".formatted(value));
        }
    }

    /// The tolerance ε around a compared value.
    default BigDecimal around(BigDecimal value) {
        return switch (this) {
            case FullCount(int decimals) -> BigDecimal.ONE.scaleByPowerOfTen(-decimals);
            case SampleSurvey(var error, boolean ofShare) -> {
                if (error != null) yield error;
                yield ofShare ? new BigDecimal("0.5") : value.abs().multiply(new BigDecimal("0.02"));
            }
            case DerivedRatio() -> value.abs().multiply(new BigDecimal("0.01"));
            case Fixed fixed -> fixed.value();
        };
    }
}
