package vn.cotmoc.dashboards;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.ExcelCsv;

/// The years of an indicator as CSV: what its page shows, with the same words.
@Component
public class YearsCsv {

    private final Saying saying;

    YearsCsv(Saying saying) {
        this.saying = saying;
    }

    public byte[] write(IndicatorPage page, Locale locale) {
        var head = Stream.of(
                        "resolution",
                        "code",
                        "name",
                        "unit",
                        "year",
                        "value",
                        "plan",
                        "maturity",
                        "note",
                        "series",
                        "target",
                        "verdict",
                        "asOf",
                        "illustrative")
                .map(column -> saying.say("dashboards.csv." + column, locale))
                .toList();
        return ExcelCsv.write(
                head,
                page.values().stream().map(line -> line(line, page, locale)).toList());
    }

    private List<String> line(IndicatorPage.YearLine line, IndicatorPage page, Locale locale) {
        boolean judged = line.year() == page.viewing().year() && page.chip() != null;
        return List.of(
                page.resolution(),
                page.code(),
                page.title(),
                page.unit(),
                String.valueOf(line.year()),
                line.value(),
                line.plan(),
                line.maturityKey().isEmpty() ? "" : saying.say(line.maturityKey(), locale),
                line.note(),
                line.series(),
                target(line.year(), page),
                judged ? saying.say(Objects.requireNonNull(page.chip()).key(), locale) : "",
                page.viewing().asOf(),
                page.illustrative() ? saying.say("dashboards.csv.mark", locale) : "");
    }

    private static String target(int year, IndicatorPage page) {
        return page.targets().stream()
                .filter(target -> target.year() == year && target.governing())
                .map(IndicatorPage.TargetLine::printed)
                .findFirst()
                .orElse("");
    }
}
