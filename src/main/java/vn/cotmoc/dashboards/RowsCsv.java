package vn.cotmoc.dashboards;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.cotmoc.dashboards.ProvinceDashboards.Board;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.shared.ExcelCsv;

/// The rows of a province or an agency as CSV for a Vietnamese Excel: what the page shows, with the same words.
@Component
public class RowsCsv {

    private static final List<String> COLUMNS = List.of(
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
            "illustrative");

    private final PreparingRows rows;
    private final Saying saying;

    RowsCsv(PreparingRows rows, Saying saying) {
        this.rows = rows;
        this.saying = saying;
    }

    /// The rows of a province that a reader has narrowed the page to.
    public byte[] write(Board board, RowFilter wanted, Locale locale) {
        return ExcelCsv.write(
                head(Stream.concat(COLUMNS.stream(), Stream.of("field")), locale),
                board.covered(wanted).stream()
                        .map(judged -> Stream.concat(
                                        line(judged, board.view(), locale).stream(),
                                        Stream.of(saying.say("shared.field." + board.field(judged), locale)))
                                .toList())
                        .toList());
    }

    /// An agency's rows with its part in each; what it took over is named after whom it was.
    public byte[] write(AgencyScorecards.Board board, Locale locale) {
        var own = board.judged().stream().map(judged -> line(judged, role(judged, board, locale), board, locale));
        var inherited = board.inherited().stream()
                .map(judged -> line(judged, saying.say("dashboards.csv.inherited", locale), board, locale));
        return ExcelCsv.write(
                head(Stream.concat(COLUMNS.stream(), Stream.of("role")), locale),
                Stream.concat(own, inherited).toList());
    }

    private List<String> line(Judged judged, String role, AgencyScorecards.Board board, Locale locale) {
        return Stream.concat(line(judged, board.view(), locale).stream(), Stream.of(role))
                .toList();
    }

    private String role(Judged judged, AgencyScorecards.Board board, Locale locale) {
        boolean advises = board.agency().id().equals(judged.indicator().advisingAgencyId());
        return saying.say(advises ? "dashboards.role.ADVISING" : "dashboards.role.LEADING", locale);
    }

    private List<String> head(Stream<String> columns, Locale locale) {
        return columns.map(column -> saying.say("dashboards.csv." + column, locale))
                .toList();
    }

    private List<String> line(Judged judged, Viewpoint view, Locale locale) {
        var row = rows.of(judged, view, locale);
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
                view.text(),
                judged.isIllustrative() ? saying.say("dashboards.csv.mark", locale) : "");
    }
}
