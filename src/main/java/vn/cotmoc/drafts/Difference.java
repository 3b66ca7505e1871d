package vn.cotmoc.drafts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A row that an amendment adds, words anew or ends: before is null for an added one, after for an ended one.
public record Difference(
        Sheet sheet,
        String key,
        @Nullable SheetRow before,
        @Nullable SheetRow after) {

    /// In the order of the sheets; a row that only stands elsewhere is no difference.
    public static List<Difference> between(ResolutionSheets before, ResolutionSheets after) {
        var differences = new ArrayList<Difference>();
        for (Sheet sheet : Sheet.values()) {
            Map<String, SheetRow> old = byKey(before.of(sheet));
            Map<String, SheetRow> now = byKey(after.of(sheet));
            var keys = new ArrayList<>(old.keySet());
            now.keySet().stream().filter(key -> !old.containsKey(key)).forEach(keys::add);
            for (String key : keys) {
                SheetRow was = old.get(key);
                SheetRow is = now.get(key);
                if (was == null || is == null || !was.cells().equals(is.cells()))
                    differences.add(new Difference(sheet, key, was, is));
            }
        }
        return differences;
    }

    /// The columns whose cells differ, in their order.
    public List<SheetColumn> columns() {
        return sheet.columns().stream()
                .filter(column -> !cell(before, column).equals(cell(after, column)))
                .toList();
    }

    public static String cell(@Nullable SheetRow row, SheetColumn column) {
        return row == null ? "" : row.cells().getOrDefault(column.name(), "");
    }

    private static Map<String, SheetRow> byKey(List<SheetRow> rows) {
        return rows.stream()
                .filter(row -> row.sheet() != Sheet.RESOLUTION || row.text("value") != null)
                .collect(Collectors.toMap(SheetRow::key, Function.identity(), (first, _) -> first, LinkedHashMap::new));
    }
}
