package vn.cotmoc.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.documents.Oddity;
import vn.cotmoc.drafts.Doubt;
import vn.cotmoc.drafts.Filling;
import vn.cotmoc.drafts.Place;
import vn.cotmoc.drafts.Sheet;

/// A row of a sheet while it is being read: its cells, where they stood, and what is unsure about them.
final class FoundRow {

    private final Sheet sheet;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Doubt> doubts = new ArrayList<>();

    FoundRow(Sheet sheet) {
        this.sheet = sheet;
    }

    /// What the reader itself says; the document prints it nowhere.
    FoundRow say(String column, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) cells.put(column, value.toString());
        return this;
    }

    /// What a cell prints, with the oddities of the cell as doubts.
    FoundRow print(String column, FoundCell cell) {
        return print(column, cell.text(), cell);
    }

    FoundRow print(String column, @Nullable String value, FoundCell cell) {
        cell.oddities().stream().sorted().forEach(oddity -> doubt(column, oddity));
        if (cell.joined()) doubt(column, Unsure.ROW_JOINED);
        if (value == null || value.isBlank()) return this;
        cells.put(column, value);
        places.put(column, cell.place());
        return this;
    }

    FoundRow place(String column, Place place) {
        places.put(column, place);
        return this;
    }

    FoundRow doubt(@Nullable String column, Unsure reason, Object... arguments) {
        doubts.add(new Doubt(
                column,
                reason.name(),
                List.of(arguments).stream().map(String::valueOf).toList()));
        return this;
    }

    FoundRow doubt(String column, Oddity oddity) {
        doubts.add(Doubt.of(column, oddity.name()));
        return this;
    }

    @Nullable
    String get(String column) {
        return cells.get(column);
    }

    Filling.Row row() {
        return new Filling.Row(sheet, cells, places, doubts.stream().distinct().toList());
    }
}
