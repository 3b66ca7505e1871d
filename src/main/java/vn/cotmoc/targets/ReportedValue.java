package vn.cotmoc.targets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// What a unit reports for an indicator and a period.
public sealed interface ReportedValue {

    record Amount(BigDecimal value) implements ReportedValue {}

    /// A share kept with what it was computed from; it rolls up as sums over sums.
    record Ratio(BigDecimal numerator, BigDecimal denominator) implements ReportedValue {
        public Ratio {
            if (denominator.signum() <= 0) throw new IllegalArgumentException("denominator %s".formatted(denominator));
        }

        /// How many times the denominator the numerator is, to six decimals.
        public BigDecimal quotient() {
            return numerator.divide(denominator, MathContext.DECIMAL64).setScale(6, RoundingMode.HALF_UP);
        }

        /// Numerator per hundred of the denominator, to six decimals.
        public BigDecimal percent() {
            return numerator
                    .multiply(BigDecimal.valueOf(100))
                    .divide(denominator, MathContext.DECIMAL64)
                    .setScale(6, RoundingMode.HALF_UP);
        }
    }

    /// The measured part alone: what it is divided by comes from a reference series.
    record Part(BigDecimal numerator) implements ReportedValue {}

    record StageReached(Stage stage) implements ReportedValue {}
}
