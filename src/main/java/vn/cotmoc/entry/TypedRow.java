package vn.cotmoc.entry;

import org.jspecify.annotations.Nullable;

/// One row of the grid as a person typed it: text throughout, so that nothing typed is ever lost.
public record TypedRow(
        @Nullable String code,
        @Nullable String seen,
        @Nullable String value,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable String stage,
        @Nullable String missing,
        @Nullable String maturity,
        @Nullable String level,
        @Nullable String note,
        @Nullable String reason,
        @Nullable String original) {

    /// What the row says apart from which revision it is based on; compared with what the page showed.
    public String said() {
        return String.join(
                "|",
                text(value),
                text(numerator),
                text(denominator),
                text(stage),
                text(missing),
                text(maturity),
                text(level),
                text(note));
    }

    boolean isTouched() {
        return !said().equals(text(original)) || !text(reason).isEmpty();
    }

    boolean isEmpty() {
        return (text(value) + text(numerator) + text(denominator) + text(stage) + text(missing)).isEmpty();
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replace("\r\n", "\n");
    }
}
