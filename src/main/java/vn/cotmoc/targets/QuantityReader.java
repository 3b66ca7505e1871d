package vn.cotmoc.targets;

import java.math.BigDecimal;
import java.util.List;
import vn.cotmoc.targets.NumberScanner.Fault;
import vn.cotmoc.targets.NumberScanner.Found;
import vn.cotmoc.targets.Quantity.Point;
import vn.cotmoc.targets.Quantity.Range;
import vn.cotmoc.targets.Quantity.Unclear;

/// Reads the figures of a printed target with their unit: `95%`, `3% - 4%/năm`, `1/2`, `61/96 xã`.
final class QuantityReader {

    private final Cursor cursor;

    QuantityReader(Cursor cursor) {
        this.cursor = cursor;
    }

    Quantity read() {
        cursor.skipBlanks();
        int start = cursor.at();
        var written = WrittenFigure.take(cursor);
        if (written.isPresent()) return written.get();
        return switch (number()) {
            case Fault(var reason, int at) -> new Unclear(reason, at);
            case Found(var value, var _) -> takeBefore("/") ? fraction(value, start) : pointOrRange(value, start);
        };
    }

    private Quantity pointOrRange(BigDecimal first, int start) {
        var unit = unit();
        if (!takeBefore("-") && !takeBefore("den") && !takeBefore("toi")) return new Point(first, unit, List.of());
        return switch (number()) {
            case Fault(var reason, int at) -> new Unclear(reason, at);
            case Found(var second, var _) -> range(first, second, unit, start);
        };
    }

    private Quantity range(BigDecimal low, BigDecimal high, PrintedUnit lowUnit, int start) {
        cursor.skipBlanks();
        int end = cursor.at();
        var unit = unit();
        if (low.compareTo(high) > 0) return new Unclear(Phrase.of("targets.refused.rangeBackwards", low, high), start);
        if (unit.isStated() && !lowUnit.begins(unit))
            return new Unclear(Phrase.of("targets.refused.unitsDiffer", lowUnit.wording(), unit.wording()), end);
        return new Range(low, high, unit.isStated() ? unit : lowUnit);
    }

    private Quantity fraction(BigDecimal part, int start) {
        return switch (number()) {
            case Fault(var reason, int at) -> new Unclear(reason, at);
            case Found(var whole, var _) -> {
                if (takeBefore("/")) yield new Unclear(Phrase.of("targets.refused.looksLikeDate"), start);
                var fraction = new Fraction(part, whole);
                var unit = unit();
                var fault = fraction.fault(unit, cursor.text().substring(start));
                yield fault.isPresent() ? new Unclear(fault.get(), start) : fraction.meant(unit, cursor);
            }
        };
    }

    private PrintedUnit unit() {
        return UnitReader.take(cursor).orElse(PrintedUnit.NONE);
    }

    private NumberScanner.Scan number() {
        cursor.skipBlanks();
        var scan = new NumberScanner(cursor.text(), NumberStyle.VIETNAMESE).scan(cursor.at());
        if (scan instanceof Found(var _, int end)) cursor.moveTo(end);
        return scan;
    }

    /// Moves over a sign or word that joins two figures, if a figure follows it.
    private boolean takeBefore(String joint) {
        int before = cursor.at();
        if (cursor.take(joint)) {
            cursor.skipBlanks();
            int figure = cursor.at();
            if (cursor.next() == '-' || cursor.next() == '+') cursor.moveTo(figure + 1);
            boolean isFigure = cursor.isAtDigit();
            cursor.moveTo(figure);
            if (isFigure) return true;
        }
        cursor.moveTo(before);
        return false;
    }
}
