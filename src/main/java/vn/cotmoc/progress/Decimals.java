package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;

/// Arithmetic to twenty digits, compared to nine decimals so that a value on a boundary stays on it.
final class Decimals {

    private static final MathContext DIGITS = new MathContext(20);
    private static final int COMPARED = 9;

    private Decimals() {}

    static int compare(BigDecimal one, BigDecimal other) {
        return rounded(one).compareTo(rounded(other));
    }

    static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, DIGITS);
    }

    static BigDecimal divide(BigDecimal dividend, int divisor) {
        return divide(dividend, BigDecimal.valueOf(divisor));
    }

    static BigDecimal times(int factor, BigDecimal value) {
        return BigDecimal.valueOf(factor).multiply(value);
    }

    static BigDecimal sum(Collection<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Back from powers, logarithms and regression.
    static BigDecimal of(double value) {
        return BigDecimal.valueOf(value).setScale(12, RoundingMode.HALF_UP);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(COMPARED, RoundingMode.HALF_UP);
    }
}
