package vn.cotmoc.progress;

import java.math.BigDecimal;

/// A piece of the planned path between two known points: a straight line, or equal factors.
record Segment(int fromYear, BigDecimal from, int toYear, BigDecimal to, boolean geometric) {

    /// Equal factors need two positive ends; a path from zero can only be straight.
    Segment {
        geometric = geometric && from.signum() > 0 && to.signum() > 0;
    }

    BigDecimal at(int year) {
        int passed = year - fromYear;
        int length = toYear - fromYear;
        if (!geometric) return from.add(Decimals.divide(Decimals.times(passed, to.subtract(from)), length));
        double factor = Math.pow(to.doubleValue() / from.doubleValue(), (double) passed / length);
        return Decimals.of(from.doubleValue() * factor);
    }
}
