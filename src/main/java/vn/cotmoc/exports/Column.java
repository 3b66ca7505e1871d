package vn.cotmoc.exports;

import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Phrase;

/// A column of a review table: a stable name for programs, and a head, under a head shared with its neighbours where
/// there is one.
public record Column(String name, Phrase head, @Nullable Phrase group, Form form) {

    /// What a column holds, which decides its width in characters and its alignment.
    public enum Form {
        ORDINAL(5),
        NAME(34),
        UNIT(8),
        YEAR(6),
        NUMBER(9),
        TARGET(10),
        RESULT(9),
        VERDICT(9),
        AGENCY(14),
        REMARKS(32);

        private final int width;

        Form(int width) {
            this.width = width;
        }

        public int width() {
            return width;
        }

        public boolean isRunningText() {
            return this == NAME || this == AGENCY || this == REMARKS;
        }
    }

    static Column of(String name, Form form, Object... arguments) {
        return new Column(name, Phrase.of("exports.column." + name, arguments), null, form);
    }

    static Column under(Phrase group, String name, Phrase head, Form form) {
        return new Column(name, head, group, form);
    }
}
