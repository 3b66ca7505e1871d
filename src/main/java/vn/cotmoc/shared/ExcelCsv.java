package vn.cotmoc.shared;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
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

    // A negative number is no formula.
    private static String guarded(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula && !text.matches("-[\\d.,]+") ? "'" + text : text;
    }
}
