package vn.cotmoc.targets;

import java.math.BigDecimal;
import java.util.Optional;

/// What may stand in brackets behind a figure: the margin of an "about", or the same target as a count.
final class Brackets {

    private Brackets() {}

    /// `(± 10%)`, the margin of an "about" other than the usual one, as a share.
    static Optional<BigDecimal> takeMargin(Cursor cursor) {
        int start = cursor.at();
        if (cursor.take("(±")
                && new QuantityReader(cursor).read() instanceof Quantity.Point(var percent, var unit, var _)
                && unit.equals(PrintedUnit.PERCENT)
                && percent.signum() >= 0
                && cursor.take(")")) return Optional.of(percent.movePointLeft(2));
        cursor.moveTo(start);
        return Optional.empty();
    }

    /// `trên 63% tổng số xã (61/96 xã)`: the count behind the share adds nothing to the target.
    static boolean takeRestatedCount(Cursor cursor) {
        int start = cursor.at();
        if (cursor.take("(")
                && new QuantityReader(cursor).read() instanceof Quantity.Point(var _, var unit, var _)
                && unit.isStated()
                && cursor.take(")")) return true;
        cursor.moveTo(start);
        return false;
    }
}
