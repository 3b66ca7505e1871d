package vn.cotmoc.dashboards;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.cotmoc.dashboards.ProvinceDashboards.Board;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.ExcelCsv;

/// The rows of a province as CSV for a Vietnamese Excel: what the page shows, with the same words.
@Component
public class RowsCsv {

    private final PreparingRows rows;
    private final Saying saying;

    RowsCsv(PreparingRows rows, Saying saying) {
        this.rows = rows;
        this.saying = saying;
    }

    public byte[] write(Board board, RowFilter wanted, Locale locale) {
        var head = Stream.of(
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
                .toList();
        return ExcelCsv.write(
                head,
                board.judged().stream()
                        .filter(wanted::covers)
                        .map(judged -> line(judged, board, locale))
                        .toList());
    }

    private List<String> line(Judged judged, Board board, Locale locale) {
        var row = rows.of(judged, board.view(), locale);
        var indicator = judged.indicator();
        return List.of(
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
                judged.isIllustrative() ? saying.say("dashboards.csv.mark", locale) : "");
    }
}
