package vn.cotmoc.inspections;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.cotmoc.inspections.WorkingPapers.Followed;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.typesetting.Cell;
import vn.cotmoc.typesetting.Column;
import vn.cotmoc.typesetting.Column.Alignment;
import vn.cotmoc.typesetting.Part.Table;
import vn.cotmoc.typesetting.Row;

/// The tables of an inspection's papers.
@Component
class PaperTables {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private static final String SEED_GIVEN = "inspections.paper.seedGiven";
    private static final String SEED_MADE = "inspections.paper.seedMade";

    private final ItemWords words;
    private final Saying saying;

    PaperTables(ItemWords words, Saying saying) {
        this.words = words;
        this.saying = saying;
    }

    /// By which numbers a sample was drawn: all that it takes to draw it again.
    Table numbers(Sample sample) {
        String weights = sample.weights().points().entrySet().stream()
                .map(one -> say("inspections.factor." + one.getKey()) + " " + one.getValue())
                .collect(Collectors.joining("; "));
        var rows = List.of(
                number("population", words.bounds(sample, VIETNAMESE)),
                number("values", Vietnamese.number(BigDecimal.valueOf(sample.size()))),
                number("known", Vietnamese.moment(sample.knownAt())),
                number("drawn", sample.authorName() + ", " + Vietnamese.moment(sample.recordedAt())),
                number("parts", say("inspections.sample.parts", sample.wanted(), sample.top())),
                number("seed", sample.seed() + ", " + say(sample.seedGiven() ? SEED_GIVEN : SEED_MADE)),
                number("method", say("inspections.paper.splitMix", sample.method())),
                number("weights", weights),
                number("hash", sample.sha256()));
        return new Table(
                say("inspections.paper.numbers", sample.number()),
                List.of(
                        Column.of(say("inspections.paper.number"), 34, Alignment.LEFT),
                        Column.of(say("inspections.paper.its"), 90, Alignment.LEFT)),
                rows);
    }

    private Row number(String key, String its) {
        return Row.of(Cell.words(say("inspections.paper.number." + key)), Cell.words(its));
    }

    Table items(Sample sample, List<SampleItem> items, Map<Integer, String> documents) {
        var columns = List.of(
                column("position", 5, Alignment.CENTRE),
                column("value", 30, Alignment.LEFT),
                column("agency", 16, Alignment.LEFT),
                column("figure", 15, Alignment.RIGHT),
                column("entered", 17, Alignment.LEFT),
                column("approved", 17, Alignment.LEFT),
                column("evidence", 12, Alignment.LEFT),
                column("risks", 28, Alignment.LEFT),
                column("note", 22, Alignment.LEFT));
        return new Table(
                say("inspections.paper.items", sample.number(), items.size()),
                columns,
                items.stream()
                        .map(item -> item(item, documents.getOrDefault(item.position(), "")))
                        .toList());
    }

    private Row item(SampleItem item, String documents) {
        var trace = item.trace();
        var note = item.note();
        String why = say(
                "inspections.paper.why",
                say("inspections.chosen." + item.chosen()),
                item.points(),
                words.risks(item, VIETNAMESE).stream().collect(Collectors.joining("; ")));
        return Row.of(
                Cell.whole(item.position()),
                Cell.words(words.name(item.place(), VIETNAMESE)),
                Cell.words(item.place().agencyName()),
                Cell.words(words.value(item.value(), item.place(), VIETNAMESE)),
                Cell.words(trace.enteredBy() + ", " + Vietnamese.moment(trace.enteredAt())),
                Cell.words(trace.approvedBy() + ", " + Vietnamese.moment(trace.approvedAt())),
                Cell.words(
                        documents.isEmpty() ? String.valueOf(trace.evidence()) : trace.evidence() + ": " + documents),
                Cell.words(why),
                Cell.words(
                        note == null
                                ? say("inspections.item.left")
                                : say(note.checked() ? "inspections.item.checked" : "inspections.item.left") + ": "
                                        + note.words()));
    }

    Table findings(List<Followed> followed) {
        var columns = List.of(
                column("agency", 20, Alignment.LEFT),
                column("number", 6, Alignment.CENTRE),
                column("severity", 12, Alignment.LEFT),
                column("finding", 46, Alignment.LEFT),
                column("subject", 30, Alignment.LEFT),
                column("due", 11, Alignment.CENTRE),
                column("state", 14, Alignment.LEFT));
        return new Table(
                say("inspections.paper.findings.caption"),
                columns,
                followed.stream().map(one -> finding(one.finding())).toList());
    }

    private Row finding(Finding finding) {
        return Row.of(
                Cell.words(finding.agencyName()),
                Cell.whole(finding.number()),
                Cell.words(say("inspections.severity." + finding.severity())),
                Cell.words(finding.words()),
                Cell.words(finding.about().subject()),
                Cell.day(finding.dueOn()),
                Cell.words(say("inspections.state." + finding.state())));
    }

    Table steps(List<Followed> followed) {
        var columns = List.of(
                column("agency", 20, Alignment.LEFT),
                column("number", 6, Alignment.CENTRE),
                column("step", 14, Alignment.LEFT),
                column("words", 54, Alignment.LEFT),
                column("document", 18, Alignment.LEFT),
                column("author", 26, Alignment.LEFT));
        return new Table(
                say("inspections.paper.steps.caption"),
                columns,
                followed.stream()
                        .flatMap(one -> one.steps().stream().map(step -> step(one.finding(), step)))
                        .toList());
    }

    private Row step(Finding finding, Finding.Step step) {
        return Row.of(
                Cell.words(finding.agencyName()),
                Cell.whole(finding.number()),
                Cell.words(say("inspections.state." + step.state())),
                Cell.words(step.words()),
                Cell.words(step.document()),
                Cell.words(step.authorName() + ", " + Vietnamese.moment(step.at())));
    }

    private Column column(String key, int width, Alignment alignment) {
        return Column.of(say("inspections.column." + key), width, alignment);
    }

    private String say(String key, Object... arguments) {
        return saying.say(key, VIETNAMESE, arguments);
    }
}
