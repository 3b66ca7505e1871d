package vn.cotmoc.inspections;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.cotmoc.inspections.WorkingPapers.Followed;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.typesetting.Cell;
import vn.cotmoc.typesetting.Column;
import vn.cotmoc.typesetting.Column.Alignment;
import vn.cotmoc.typesetting.Part.Table;
import vn.cotmoc.typesetting.Row;

/// The tables of an inspection's papers.
@Component
class PaperTables {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final ItemWords words;
    private final Saying saying;

    PaperTables(ItemWords words, Saying saying) {
        this.words = words;
        this.saying = saying;
    }

    Table items(Sample sample, List<SampleItem> items) {
        var columns = List.of(
                column("position", 5, Alignment.CENTRE),
                column("value", 30, Alignment.LEFT),
                column("agency", 16, Alignment.LEFT),
                column("figure", 11, Alignment.RIGHT),
                column("entered", 17, Alignment.LEFT),
                column("approved", 17, Alignment.LEFT),
                column("evidence", 7, Alignment.CENTRE),
                column("risks", 28, Alignment.LEFT),
                column("note", 22, Alignment.LEFT));
        return new Table(
                say("inspections.paper.items", sample.number(), items.size()),
                columns,
                items.stream().map(this::item).toList());
    }

    private Row item(SampleItem item) {
        var trace = item.trace();
        var note = item.note();
        String why = say(
                "inspections.paper.why",
                say("inspections.chosen." + item.chosen()),
                item.points(),
                words.risks(item, VIETNAMESE).stream().collect(Collectors.joining("; ")));
        return Row.of(
                Cell.whole(item.position()),
                Cell.words(words.name(item.place())),
                Cell.words(item.place().agencyName()),
                Cell.words(words.value(item.value(), item.place(), VIETNAMESE)),
                Cell.words(trace.enteredBy() + ", " + AccessWords.MOMENT.format(trace.enteredAt())),
                Cell.words(trace.approvedBy() + ", " + AccessWords.MOMENT.format(trace.approvedAt())),
                Cell.whole(trace.evidence()),
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
                Cell.words(step.authorName() + ", " + AccessWords.MOMENT.format(step.at())));
    }

    private Column column(String key, int width, Alignment alignment) {
        return Column.of(say("inspections.column." + key), width, alignment);
    }

    private String say(String key, Object... arguments) {
        return saying.say(key, VIETNAMESE, arguments);
    }
}
