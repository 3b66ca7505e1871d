package vn.cotmoc.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The first year that is measured by a new standard, such as the poverty standard from 2027, and the year that both
/// have measured where there is one.
public record SeriesBreak(
        int firstYear, String reason, @Nullable Link link) {

    public SeriesBreak(int firstYear, String reason) {
        this(firstYear, reason, null);
    }

    /// One year as the older and the newer standard measured it.
    public record Link(BigDecimal before, BigDecimal after) {

        /// A figure of the older standard in the newer one, so that every change stays as its own standard measured it.
        BigDecimal carry(BigDecimal value, boolean byFactors) {
            boolean positive = before.signum() > 0 && after.signum() > 0;
            if (byFactors && positive) return Decimals.divide(value.multiply(after), before);
            return value.add(after.subtract(before));
        }
    }

    boolean liesBetween(int from, int to) {
        return firstYear > from && firstYear <= to;
    }
}
