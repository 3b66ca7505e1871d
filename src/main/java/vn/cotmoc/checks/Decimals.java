package vn.cotmoc.checks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Arithmetic to twenty digits, compared to nine decimals so that a value on a limit stays on it.
final class Decimals {

    private static final MathContext DIGITS = new MathContext(20);
    private static final int COMPARED = 9;

    private Decimals() {}

    static boolean exceeds(BigDecimal one, BigDecimal limit) {
        return rounded(one).compareTo(rounded(limit)) > 0;
    }

    static boolean same(BigDecimal one, BigDecimal other) {
        return rounded(one).compareTo(rounded(other)) == 0;
    }

    static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, DIGITS);
    }

    /// How many per cent of `base` the difference is; the base's sign does not matter, and it is not zero.
    static BigDecimal percent(BigDecimal difference, BigDecimal base) {
        return divide(difference.multiply(BigDecimal.valueOf(100)), base.abs());
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(COMPARED, RoundingMode.HALF_UP);
    }
}
