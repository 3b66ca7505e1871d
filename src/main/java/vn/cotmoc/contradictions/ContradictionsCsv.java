package vn.cotmoc.contradictions;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.cotmoc.contradictions.ContradictionsPage.Asked;
import vn.cotmoc.contradictions.ContradictionsPage.Row;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.ExcelCsv;

/// A province's contradictions as CSV for a Vietnamese Excel: the rows of the page, with what was asked about them.
@Component
public class ContradictionsCsv {

    private final Saying saying;

    ContradictionsCsv(Saying saying) {
        this.saying = saying;
    }

    public byte[] write(ContradictionsPage page, Locale locale) {
        var head = List.of(
                saying.say("contradictions.column.kind", locale),
                saying.say("dashboards.column.indicator", locale),
                saying.say("dashboards.column.verdict", locale),
                saying.say("contradictions.column.said", locale),
                saying.say("dashboards.column.agency", locale),
                saying.say("contradictions.column.question", locale),
                saying.say("dashboards.csv.asOf", locale),
                saying.say("dashboards.csv.illustrative", locale));
        return ExcelCsv.write(
                head, page.rows().stream().map(row -> line(row, page, locale)).toList());
    }

    private List<String> line(Row row, ContradictionsPage page, Locale locale) {
        return List.of(
                saying.say(row.kindKey(), locale),
                row.indicator(),
                saying.say(row.chip().key(), locale),
                row.said(),
                row.agency(),
                asked(row, page, locale),
                page.asOf() + "",
                page.illustrative() ? saying.say("dashboards.csv.mark", locale) : "");
    }

    private String asked(Row row, ContradictionsPage page, Locale locale) {
        return page.questions().stream()
                .filter(question -> ("#question-" + question.id()).equals(row.question()))
                .findFirst()
                .map(Asked::stateKey)
                .map(key -> saying.say(key, locale))
                .orElseGet(() -> saying.say("contradictions.unasked", locale));
    }
}
