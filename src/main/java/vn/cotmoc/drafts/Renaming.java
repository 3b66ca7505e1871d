package vn.cotmoc.drafts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.drafts.SheetColumn.Form;

/// A new code of an indicator or a new path of a clause, for all the cells that name it.
record Renaming(Form form, String before, String after) {

    static Optional<Renaming> between(SheetRow before, SheetRow after) {
        Form form = named(before.sheet());
        if (form == null || before.key().isBlank() || after.key().isBlank()) return Optional.empty();
        return before.key().equals(after.key())
                ? Optional.empty()
                : Optional.of(new Renaming(form, before.key(), after.key()));
    }

    SheetRow in(SheetRow row) {
        SheetRow renamed = row;
        for (SheetColumn column : row.sheet().columns())
            if (column.form() == form && before.equals(row.text(column.name())))
                renamed = renamed.with(column.name(), after);
        return renamed;
    }

    private static @Nullable Form named(Sheet sheet) {
        return switch (sheet) {
            case INDICATORS -> Form.INDICATOR;
            case CLAUSES -> Form.CLAUSE;
            case RESOLUTION, DOCUMENTS, FACTS, TARGETS, BASELINES, SERIES, CONFLICTS, TASKS -> null;
        };
    }
}
