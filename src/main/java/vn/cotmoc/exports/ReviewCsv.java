package vn.cotmoc.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.stream.Stream;

/// Writes a review table as CSV for a Vietnamese Excel.
///
/// RFC 4180 with commas and CRLF, UTF-8 with a byte order mark. Numbers are written the Vietnamese way (`"43,2"`,
/// quoted): the machine form `43.2` would be read as a date or as 432 there. Programs take the JSON form. Words that
/// Excel would take for a formula get an apostrophe in front. One row of heads; while figures are illustrative, a last
/// column says so row by row, for a file without a title has no other place for it.
final class ReviewCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private ReviewCsv() {}

    static byte[] write(ReviewTable table, ReviewWords words) {
        var out = new StringWriter().append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            write(table, words, csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(ReviewTable table, ReviewWords words, CsvWriter csv) {
        var heads = table.columns().stream().map(words::fullHead);
        csv.writeRecord(line(table, heads, words.say("exports.column.nature")));
        for (var row : table.rows()) {
            var cells = row.cells().stream().map(cell -> written(cell, words));
            csv.writeRecord(line(table, cells, row.illustrative() ? words.say("shared.illustrative") : ""));
        }
    }

    private static Iterable<String> line(ReviewTable table, Stream<String> cells, String nature) {
        var line = new ArrayList<>(cells.toList());
        if (table.isIllustrative()) line.add(nature);
        return line;
    }

    private static String written(Cell cell, ReviewWords words) {
        String text = words.text(cell);
        return cell instanceof Cell.Amount ? text : guarded(text);
    }

    /// The lone dash of a sub-row is no formula and stays as printed.
    private static String guarded(String text) {
        return startsFormula(text) && !text.equals("-") ? "'" + text : text;
    }

    static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
