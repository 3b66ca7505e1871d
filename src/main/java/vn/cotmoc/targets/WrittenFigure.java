package vn.cotmoc.targets;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.cotmoc.targets.Quantity.Point;

/// Figures that are written in words and can mean one number only: `gấp đôi`, `một nửa`.
enum WrittenFigure {
    DOUBLE("gap doi", "2", UnitReader.TIMES),
    TRIPLE("gap ba", "3", UnitReader.TIMES),
    HALF_MORE("gap ruoi", "1.5", UnitReader.TIMES),
    HALF("mot nua", "50", "%");

    private final String words;
    private final BigDecimal value;
    private final String unit;

    WrittenFigure(String words, String value, String unit) {
        this.words = words;
        this.value = new BigDecimal(value);
        this.unit = unit;
    }

    static boolean isAt(Cursor cursor) {
        int place = cursor.at();
        boolean isWritten = take(cursor).isPresent();
        cursor.moveTo(place);
        return isWritten;
    }

    /// Moves over the words and the unit behind them: `gấp ba lần`, `một nửa số xã`.
    static Optional<Point> take(Cursor cursor) {
        return Arrays.stream(values())
                .filter(each -> cursor.take(each.words))
                .findFirst()
                .map(each -> new Point(each.value, each.unitBehind(cursor), List.of()));
    }

    private PrintedUnit unitBehind(Cursor cursor) {
        if (this == HALF) return UnitReader.takeShare(cursor);
        cursor.take("lan");
        return new PrintedUnit(unit);
    }
}
