package vn.cotmoc.progress;

import java.math.BigDecimal;

/// Points between two points: on a straight line, or by equal factors.
final class Interpolation {

    private Interpolation() {}

    static BigDecimal at(BigDecimal from, BigDecimal to, int passed, int length, boolean geometric) {
        // Equal factors need two positive ends; a path from zero can only be straight.
        if (geometric && from.signum() > 0 && to.signum() > 0) {
            double factor = Math.pow(to.doubleValue() / from.doubleValue(), (double) passed / length);
            return Decimals.of(from.doubleValue() * factor);
        }
        return from.add(Decimals.divide(Decimals.times(passed, to.subtract(from)), length));
    }
}
