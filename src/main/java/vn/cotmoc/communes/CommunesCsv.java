package vn.cotmoc.communes;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.ExcelCsv;

/// The lists of communes as files, with the words of the pages.
@Component
public class CommunesCsv {

    private final Saying saying;

    CommunesCsv(Saying saying) {
        this.saying = saying;
    }

    /// One commune, an indicator per line.
    public byte[] of(CommuneProfile page, Locale locale) {
        var head = head(
                locale,
                "resolution",
                "indicatorCode",
                "indicator",
                "unit",
                "value",
                "part",
                "assigned",
                "reach",
                "before",
                "change",
                "province",
                "verdict",
                "asOf",
                "note");
        return ExcelCsv.write(
                head,
                page.rows().stream()
                        .map(row -> List.of(
                                row.resolution(),
                                row.code(),
                                row.label(),
                                row.unit(),
                                row.value(),
                                row.part(),
                                row.assigned(),
                                saying.say(row.reachKey(), locale),
                                row.before(),
                                row.change(),
                                row.province(),
                                saying.say(row.chip().key(), locale),
                                page.viewing().asOf(),
                                mark(page.illustrative(), locale)))
                        .toList());
    }

    /// One indicator, a commune per line.
    public byte[] of(CommuneTable table, Locale locale) {
        var head = head(
                locale, "code", "commune", "value", "part", "assigned", "reach", "before", "change", "asOf", "note");
        return ExcelCsv.write(
                head,
                table.rows().stream()
                        .map(row -> List.of(
                                row.code(),
                                row.name(),
                                row.value(),
                                row.part(),
                                row.assigned(),
                                saying.say(row.reachKey(), locale),
                                row.before(),
                                row.change(),
                                table.asOf(),
                                mark(table.illustrative(), locale)))
                        .toList());
    }

    /// A province, a commune per line.
    public byte[] of(CommuneListPage page, Locale locale) {
        return ExcelCsv.write(
                head(locale, "code", "commune", "asked", "reported", "allocated", "met", "asOf"),
                page.rows().stream()
                        .map(row -> List.of(
                                row.code(),
                                row.name(),
                                String.valueOf(row.asked()),
                                String.valueOf(row.reported()),
                                String.valueOf(row.allocated()),
                                String.valueOf(row.met()),
                                page.viewing().asOf()))
                        .toList());
    }

    private String mark(boolean illustrative, Locale locale) {
        return illustrative ? saying.say("dashboards.csv.mark", locale) : "";
    }

    private List<String> head(Locale locale, String... columns) {
        return Stream.of(columns)
                .map(column -> saying.say("communes.csv." + column, locale))
                .toList();
    }
}
