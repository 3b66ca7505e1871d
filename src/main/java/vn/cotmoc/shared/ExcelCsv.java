package vn.cotmoc.shared;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/// CSV that a Vietnamese Excel opens as it is meant: a byte order mark, CRLF, and no words that it takes for a formula.
public final class ExcelCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private ExcelCsv() {}

    /// The head and the lines beneath it, in UTF-8.
    public static byte[] write(List<String> head, Collection<List<String>> lines) {
        var out = new StringWriter().append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(head);
            for (List<String> line : lines)
                csv.writeRecord(line.stream().map(ExcelCsv::guarded).toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The same, line by line as they come, for what is too long to be held.
    public static Lines open(OutputStream out, List<String> head) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.append(BYTE_ORDER_MARK);
        var lines =
                new Lines(CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text));
        lines.line(head);
        return lines;
    }

    /// A file that grows.
    public record Lines(CsvWriter csv) implements AutoCloseable {

        public void line(List<String> cells) {
            csv.writeRecord(cells.stream().map(ExcelCsv::guarded).toList());
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    // A negative number is no formula.
    private static String guarded(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula && !text.matches("-[\\d.,]+") ? "'" + text : text;
    }
}
