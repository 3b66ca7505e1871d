package vn.cotmoc.targets;

import java.math.BigDecimal;
import java.util.Optional;

/// What may stand in brackets behind a figure: the margin of an "about", the same target as a count, a remark.
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

    /// Moves over the brackets that stand next, if what is in them leaves the target as it is.
    static boolean take(Cursor cursor) {
        return takeRestatedCount(cursor) || takeRemark(cursor);
    }

    /// `(so với năm 2020)`, `(câu lạc bộ)`: words and years, no figure.
    static boolean takeRemark(Cursor cursor) {
        int start = cursor.at();
        if (cursor.take("(")) {
            while (Remarks.isDated(cursor) || takeWord(cursor)) {
                if (cursor.take(")")) return true;
            }
        }
        cursor.moveTo(start);
        return false;
    }

    private static boolean takeWord(Cursor cursor) {
        cursor.skipBlanks();
        int start = cursor.at();
        cursor.skipWord();
        cursor.take(",");
        return cursor.at() > start;
    }

    /// `trên 63% tổng số xã (61/96 xã)`: the count behind the share adds nothing to the target.
    private static boolean takeRestatedCount(Cursor cursor) {
        int start = cursor.at();
        if (cursor.take("(")
                && new QuantityReader(cursor).read() instanceof Quantity.Point(var _, var unit, var _)
                && unit.isStated()
                && cursor.take(")")) return true;
        cursor.moveTo(start);
        return false;
    }
}
