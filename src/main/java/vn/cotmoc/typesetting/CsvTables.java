package vn.cotmoc.typesetting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.cotmoc.typesetting.Part.Table;

/// Writes the tables of a document as CSV for a Vietnamese Excel: a byte order mark, CRLF, numbers as paper shows them.
/// A lone table begins with its heads; of several each has its caption above it and an empty line below.
record CsvTables(OfficialDocument document, FixedWords words) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    void write(OutputStream out) throws IOException {
        var letters = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        letters.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(letters);
        var tables = document.tables();
        for (var table : tables) {
            if (tables.size() > 1) {
                if (table != tables.getFirst()) csv.writeRecord("");
                csv.writeRecord(table.caption());
            }
            write(table, csv);
        }
        csv.flush();
    }

    /// The marks stand in a last column: a file without a head has no other place for them.
    private void write(Table table, CsvWriter csv) {
        String marks = String.join(" · ", words.marks(document.marks()));
        var heads =
                new ArrayList<>(table.columns().stream().map(Column::fullHead).toList());
        if (!marks.isEmpty()) heads.add(words.say("typesetting.csv.nature"));
        csv.writeRecord(heads);
        for (var row : table.rows()) csv.writeRecord(line(row, table.columns().size(), marks));
    }

    private static List<String> line(Row row, int columns, String marks) {
        var line = new ArrayList<String>();
        for (var cell : row.cells()) line.add(written(cell));
        while (line.size() < columns) line.add("");
        if (!marks.isEmpty()) line.add(marks);
        return line;
    }

    /// The lone dash of a sub-row is no formula and stays as printed.
    private static String written(Cell cell) {
        String text = cell.text();
        boolean words = cell instanceof Cell.Words || cell instanceof Cell.Noted;
        boolean formula = words && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 && !text.equals("-");
        return formula ? "'" + text : text;
    }
}
