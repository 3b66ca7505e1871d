package vn.cotmoc.dashboards;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.cotmoc.dashboards.ProvinceDashboards.Board;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.Saying;

/// The rows of a province as CSV for a Vietnamese Excel: what the page shows, with the same words.
@Component
public class RowsCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final PreparingRows rows;
    private final Saying saying;

    RowsCsv(PreparingRows rows, Saying saying) {
        this.rows = rows;
        this.saying = saying;
    }

    public byte[] write(Board board, RowFilter wanted, Locale locale) {
        var out = new StringWriter().append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(Stream.of(
                            "resolution",
                            "code",
                            "name",
                            "unit",
                            "verdict",
                            "confidence",
                            "value",
                            "plan",
                            "target",
                            "required",
                            "flags",
                            "agency",
                            "asOf",
                            "illustrative")
                    .map(column -> saying.say("dashboards.csv." + column, locale))
                    .toList());
            for (Judged judged : board.judged())
                if (wanted.covers(judged)) csv.writeRecord(line(judged, board, locale));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> line(Judged judged, Board board, Locale locale) {
        var row = rows.of(judged, board.view(), locale);
        var indicator = judged.indicator();
        return Stream.of(
                        Objects.requireNonNullElse(indicator.resolutionName(), indicator.slug()),
                        row.code(),
                        row.label(),
                        row.unit(),
                        saying.say("progress.verdict." + row.word(), locale),
                        saying.say("progress.confidence." + judged.assessment().confidence(), locale),
                        row.value(),
                        row.plan(),
                        row.target(),
                        row.requiredPace(),
                        row.flags(),
                        row.agency(),
                        board.view().text(),
                        judged.isIllustrative() ? saying.say("dashboards.csv.mark", locale) : "")
                .map(RowsCsv::guarded)
                .toList();
    }

    // Words that Excel would take for a formula; a negative number is none.
    private static String guarded(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula && !text.matches("[-+][\\d.,]+") ? "'" + text : text;
    }
}
