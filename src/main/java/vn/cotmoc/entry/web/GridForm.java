package vn.cotmoc.entry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.entry.TypedRow;

/// The grid as it was sent: `rows[0].value` and so on.
record GridForm(@Nullable List<TypedRow> rows, @Nullable String action) {

    List<TypedRow> sent() {
        return rows == null ? List.of() : rows;
    }

    boolean submits() {
        return "submit".equals(action);
    }
}
