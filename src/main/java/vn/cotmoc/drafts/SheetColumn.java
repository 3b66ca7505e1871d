package vn.cotmoc.drafts;

import java.util.Arrays;
import java.util.List;

/// One column of a sheet: how its cells read, whether they must be filled, and what they may name.
public record SheetColumn(String name, Form form, boolean required, List<String> choices) {

    /// How a cell reads: plain words, a number, a day, one of a few words, or the name of something elsewhere.
    public enum Form {
        TEXT,
        LONG_TEXT,
        YEAR,
        DECIMAL,
        DATE,
        FLAG,
        CHOICE,
        CLAUSE,
        INDICATOR,
        AGENCY,
        AGENCIES,
        LIST
    }

    static SheetColumn of(String name, Form form) {
        return new SheetColumn(name, form, false, List.of());
    }

    static SheetColumn text(String name) {
        return of(name, Form.TEXT);
    }

    static SheetColumn choice(String name, Object... choices) {
        return new SheetColumn(
                name,
                Form.CHOICE,
                false,
                Arrays.stream(choices).map(String::valueOf).toList());
    }

    SheetColumn filled() {
        return new SheetColumn(name, form, true, choices);
    }
}
