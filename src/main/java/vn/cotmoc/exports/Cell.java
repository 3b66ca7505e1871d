package vn.cotmoc.exports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.Assessment;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.targets.Stage;

/// What stands in one place of a review table; page and files write the same cell.
public sealed interface Cell {

    /// Nothing is known or nothing was asked: never a zero.
    record Blank() implements Cell {}

    /// Words kept verbatim, such as a target as printed.
    record Words(String text) implements Cell {}

    /// A number as it is shown everywhere: rounded once, here, to the decimals it is written with.
    record Amount(BigDecimal value, int decimals) implements Cell {
        public Amount {
            value = value.setScale(decimals, RoundingMode.HALF_UP);
        }
    }

    /// A year, which is a number that is never grouped.
    record Year(int year) implements Cell {}

    record Reached(Stage stage) implements Cell {}

    record Rated(Assessment assessment) implements Cell {}

    /// What the reader must know about the row, one sentence each.
    record Remarks(List<Phrase> sentences) implements Cell {
        public Remarks {
            sentences = List.copyOf(sentences);
        }
    }

    static Cell words(@Nullable String text) {
        return text == null || text.isBlank() ? new Blank() : new Words(text);
    }
}
