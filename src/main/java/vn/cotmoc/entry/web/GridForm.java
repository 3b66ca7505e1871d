package vn.cotmoc.entry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.entry.TypedRow;

/// The grid as it was sent: `rows[0].value` and so on.
/// `autosaved` counts the rows that the page's script has saved before.
record GridForm(
        @Nullable List<TypedRow> rows,
        @Nullable String action,
        @Nullable String autosaved) {

    List<TypedRow> sent() {
        return rows == null ? List.of() : rows;
    }

    int savedBefore() {
        return autosaved != null && autosaved.matches("\\d{1,4}") ? Integer.parseInt(autosaved) : 0;
    }

    boolean submits() {
        return "submit".equals(action);
    }
}
