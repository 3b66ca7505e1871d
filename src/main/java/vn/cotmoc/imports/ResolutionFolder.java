package vn.cotmoc.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import vn.cotmoc.drafts.ResolutionSheets;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.drafts.SheetColumn;
import vn.cotmoc.drafts.SheetRow;

/// One resolution as a folder of proofreadable files, one to a sheet.
final class ResolutionFolder {

    private final Map<Sheet, Resource> files = new LinkedHashMap<>();
    // Not every folder has it: editors bind what is left open.
    private final Resource concepts;

    ResolutionFolder(Resource headFile) throws IOException {
        concepts = headFile.createRelative("concepts.csv");
        for (Sheet sheet : Sheet.values()) files.put(sheet, headFile.createRelative(sheet.fileName() + ".csv"));
    }

    String hash() {
        return ImportState.hash(
                Stream.concat(files.values().stream(), Stream.of(concepts)).toList());
    }

    /// Which shared definition each indicator is bound to, where the folder says so.
    List<CsvRow> bindings() {
        return CsvFile.read(concepts);
    }

    ResolutionSheets read() {
        var sheets = new EnumMap<Sheet, List<SheetRow>>(Sheet.class);
        for (Sheet sheet : Sheet.values()) {
            var rows = new ArrayList<SheetRow>();
            for (CsvRow row : CsvFile.read(Objects.requireNonNull(files.get(sheet))))
                rows.add(new SheetRow(sheet, row.line(), cells(sheet, row)));
            sheets.put(sheet, rows);
        }
        return new ResolutionSheets(sheets);
    }

    private static Map<String, String> cells(Sheet sheet, CsvRow row) {
        var cells = new HashMap<String, String>();
        for (SheetColumn column : sheet.columns()) {
            String cell = column.name().equals("note") ? note(row) : row.text(column.name());
            if (cell != null) cells.put(column.name(), cell);
        }
        return cells;
    }

    // What is to be said about a series is kept in a column of its own for those who proofread.
    private static String note(CsvRow row) {
        return Stream.of("note", "series_note")
                .map(row::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
