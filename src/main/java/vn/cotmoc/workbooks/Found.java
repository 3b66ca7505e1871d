package vn.cotmoc.workbooks;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Phrase;

/// What a cell of a file holds.
sealed interface Found {

    record Blank() implements Found {}

    record Text(String text) implements Found {}

    /// A number that the file itself knows to be one.
    record Number(BigDecimal number) implements Found {}

    /// Nothing that a value could be read from, and what was probably meant.
    record Unusable(Phrase why, @Nullable Phrase suggestion) implements Found {}
}
