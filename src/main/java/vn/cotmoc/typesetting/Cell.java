package vn.cotmoc.typesetting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Vietnamese;

/// What stands in one place of a table: words stay words, numbers and days are numbers and days where a file knows
/// them.
public sealed interface Cell {

    /// Nothing is known or nothing was asked: never a zero.
    record Blank() implements Cell {}

    record Words(String text) implements Cell {
        public Words {
            text = Letters.clean(text);
        }
    }

    /// Words, and below them in smaller letters what belongs to them.
    record Noted(String words, String below) implements Cell {
        public Noted {
            words = Letters.clean(words);
            below = Letters.clean(below);
        }
    }

    /// A number as it is shown: rounded here, once, to the decimals that it is written with.
    record Amount(BigDecimal value, int decimals) implements Cell {
        public Amount {
            value = value.setScale(decimals, RoundingMode.HALF_UP);
        }
    }

    /// A year, which is a number that is never grouped.
    record Year(int year) implements Cell {}

    record Day(LocalDate date) implements Cell {}

    static Cell words(@Nullable String text) {
        return text == null || text.isBlank() ? new Blank() : new Words(text);
    }

    static Cell noted(String words, String below) {
        return below.isBlank() ? words(words) : new Noted(words, below);
    }

    static Cell whole(long number) {
        return new Amount(BigDecimal.valueOf(number), 0);
    }

    static Cell day(@Nullable LocalDate date) {
        return date == null ? new Blank() : new Day(date);
    }

    /// As paper shows it: `1.234,5`, `03/4/2026`.
    default String text() {
        return switch (this) {
            case Blank _ -> "";
            case Words(var text) -> text;
            case Noted(var words, var below) -> words + "\n" + below;
            case Amount(var value, var decimals) -> Vietnamese.number(value, decimals);
            case Year(var year) -> String.valueOf(year);
            case Day(var date) -> Vietnamese.officialDate(date);
        };
    }

    default boolean isBlank() {
        return this instanceof Blank;
    }
}
