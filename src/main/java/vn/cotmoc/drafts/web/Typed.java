package vn.cotmoc.drafts.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.cotmoc.drafts.DraftRow;
import vn.cotmoc.drafts.DraftRowId;
import vn.cotmoc.drafts.Edit;
import vn.cotmoc.drafts.PrintedReading;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.drafts.SheetColumn;

/// One row as it was typed, and the row of the draft that it was typed over.
record Typed(
        Sheet sheet,
        String prefix,
        @Nullable DraftRowId id,
        int version,
        Map<String, String> cells,
        boolean removed,
        boolean overridden,
        boolean untouched) {

    /// A row that nobody has typed into.
    static Typed of(DraftRow row, String prefix) {
        return new Typed(row.sheet(), prefix, row.id(), row.version(), row.row().cells(), false, false, true);
    }

    static Typed blank(Sheet sheet, String prefix, Map<String, String> cells) {
        return new Typed(sheet, prefix, null, 0, cells, false, false, false);
    }

    static Typed read(
            Sheet sheet, String prefix, MultiValueMap<String, String> form, Map<DraftRowId, DraftRow> standing) {
        String id = form.getFirst(prefix + "id");
        DraftRowId known = id == null || !id.matches("[0-9a-f-]{36}") ? null : DraftRowId.of(id);
        DraftRow before = known == null ? null : standing.get(known);
        var cells = new LinkedHashMap<String, String>();
        for (SheetColumn column : sheet.columns()) {
            String old = before == null ? "" : before.row().cells().getOrDefault(column.name(), "");
            List<String> typed = form.getOrDefault(prefix + column.name(), List.of());
            // What the form does not ask for stays.
            String cell = form.containsKey(prefix + column.name()) ? Cells.read(column, typed, old) : old;
            if (!cell.isEmpty()) cells.put(column.name(), cell);
        }
        return new Typed(
                sheet,
                prefix,
                known,
                number(form.getFirst(prefix + "version")),
                cells,
                form.containsKey(prefix + "removed"),
                form.containsKey(prefix + "overridden"),
                before != null && before.row().cells().equals(cells));
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    Typed with(Map<String, String> changed) {
        var all = new LinkedHashMap<>(cells);
        changed.forEach((column, cell) -> {
            if (cell.isEmpty()) all.remove(column);
            else if (!PrintedReading.same(cell, all.getOrDefault(column, ""))) all.put(column, cell);
        });
        return new Typed(sheet, prefix, id, version, all, removed, overridden, untouched && all.equals(cells));
    }

    /// The same, with its meaning in a person's hands.
    Typed taken() {
        return new Typed(sheet, prefix, id, version, cells, removed, true, untouched);
    }

    /// The same over the row as it stands now; over nothing where it is gone.
    Typed over(@Nullable DraftRow now) {
        return new Typed(
                sheet,
                prefix,
                now == null ? null : now.id(),
                now == null ? 0 : now.version(),
                cells,
                removed,
                overridden,
                false);
    }

    Edit edit(@Nullable DraftRowId behind) {
        if (id == null) return new Edit.Add(sheet, cells, behind);
        return removed ? new Edit.Remove(id, version) : new Edit.Change(id, version, cells);
    }

    private static int number(@Nullable String text) {
        return text == null || !text.matches("\\d{1,9}") ? 0 : Integer.parseInt(text);
    }
}
