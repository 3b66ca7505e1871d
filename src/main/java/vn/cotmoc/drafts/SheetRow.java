package vn.cotmoc.drafts;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One row of a sheet: the filled cells by their column, composed and stripped, and its line in the sheet.
public record SheetRow(Sheet sheet, int line, Map<String, String> cells) {

    public SheetRow {
        var filled = new LinkedHashMap<String, String>();
        for (SheetColumn column : sheet.columns()) {
            String cell = cells.get(column.name());
            if (cell != null && !cell.isBlank())
                filled.put(column.name(), Normalizer.normalize(cell.strip(), Normalizer.Form.NFC));
        }
        cells = java.util.Collections.unmodifiableMap(filled);
    }

    public @Nullable String text(String column) {
        return cells.get(column);
    }

    public String required(String column) {
        String cell = text(column);
        if (cell == null) throw fault(column, "is empty");
        return cell;
    }

    public @Nullable Integer integer(String column) {
        return read(column, Integer::valueOf);
    }

    public @Nullable BigDecimal decimal(String column) {
        return read(column, BigDecimal::new);
    }

    public @Nullable LocalDate date(String column) {
        return read(column, LocalDate::parse);
    }

    public boolean flag(String column) {
        return switch (required(column)) {
            case "true" -> true;
            case "false" -> false;
            case String other -> throw fault(column, "is neither true nor false: " + other);
        };
    }

    /// The parts of a cell that lists several, parted by bars.
    public List<String> list(String column) {
        String cell = text(column);
        return cell == null
                ? List.of()
                : Stream.of(cell.split("\\|"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /// The row with one cell written anew; a blank one empties it.
    public SheetRow with(String column, @Nullable String cell) {
        var changed = new LinkedHashMap<>(cells);
        if (cell == null) changed.remove(column);
        else changed.put(column, cell);
        return new SheetRow(sheet, line, changed);
    }

    public String key() {
        return sheet.keyOf(this);
    }

    SheetFault fault(String column, String reason) {
        return new SheetFault("%s, line %d, column %s %s".formatted(sheet.fileName(), line, column, reason));
    }

    private <T> @Nullable T read(String column, Function<String, T> reading) {
        String cell = text(column);
        if (cell == null) return null;
        try {
            return reading.apply(cell);
        } catch (RuntimeException unreadable) {
            throw fault(column, "cannot be read: " + cell);
        }
    }
}
