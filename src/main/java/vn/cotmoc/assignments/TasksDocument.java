package vn.cotmoc.assignments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.typesetting.Cell;
import vn.cotmoc.typesetting.Column;
import vn.cotmoc.typesetting.Column.Alignment;
import vn.cotmoc.typesetting.DocumentSettings;
import vn.cotmoc.typesetting.Issuer;
import vn.cotmoc.typesetting.OfficialDocument;
import vn.cotmoc.typesetting.OfficialDocument.Marks;
import vn.cotmoc.typesetting.OfficialForm;
import vn.cotmoc.typesetting.Part;
import vn.cotmoc.typesetting.Row;

/// Sets the living annex of tasks as an official document: a draft, for nobody has frozen it, and in Vietnamese always.
@Component
class TasksDocument {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final PreparingLines lines;
    private final FramingTasks framing;
    private final DocumentSettings settings;
    private final Saying saying;

    TasksDocument(PreparingLines lines, FramingTasks framing, DocumentSettings settings, Saying saying) {
        this.lines = lines;
        this.framing = framing;
        this.settings = settings;
        this.saying = saying;
    }

    OfficialDocument of(List<FollowedTask> tasks, OfficialForm form, LocalDate today) {
        boolean illustrative = tasks.stream().anyMatch(FollowedTask::isIllustrative);
        var parts = new ArrayList<Part>();
        parts.add(new Part.Turn(Part.Turn.Orientation.LANDSCAPE));
        parts.add(new Part.Paragraph(framing.sentence(tasks, VIETNAMESE)));
        if (illustrative) parts.add(new Part.Note(say("exports.illustrative", say("shared.illustrative"))));
        if (!tasks.isEmpty()) parts.add(new Part.Table("", columns(), rows(tasks, today)));
        return OfficialDocument.of(
                issuer(tasks, form),
                say("assignments.document.kind"),
                subject(tasks),
                new Marks(true, illustrative),
                today,
                parts);
    }

    // Tasks of several provinces have no one body that could speak for them.
    private Issuer issuer(List<FollowedTask> tasks, OfficialForm form) {
        List<UnitId> provinces =
                tasks.stream().map(task -> task.head().province()).distinct().toList();
        return provinces.size() == 1 ? settings.issuer(provinces.getFirst(), form) : Issuer.unknown(form);
    }

    private String subject(List<FollowedTask> tasks) {
        var sources = tasks.stream()
                .map(task -> lines.from(task.head(), VIETNAMESE))
                .distinct()
                .toList();
        var provinces = tasks.stream()
                .map(task -> task.head().provinceName())
                .distinct()
                .toList();
        return sources.size() == 1
                ? say("assignments.document.subject.one", sources.getFirst())
                : say("assignments.document.subject.many", String.join(", ", provinces));
    }

    private List<Column> columns() {
        return List.of(
                Column.of(say("dashboards.column.ordinal"), 5, Alignment.CENTRE),
                Column.of(say("assignments.column.content"), 34, Alignment.LEFT),
                Column.of(say("assignments.column.monitoring"), 13, Alignment.LEFT),
                Column.of(say("assignments.column.lead"), 14, Alignment.LEFT),
                Column.of(say("assignments.column.coordinating"), 14, Alignment.LEFT),
                Column.of(say("assignments.column.funding"), 12, Alignment.LEFT),
                Column.of(say("assignments.column.deadline"), 13, Alignment.LEFT),
                Column.of(say("assignments.csv.next"), 12, Alignment.CENTRE),
                Column.of(say("assignments.column.state"), 13, Alignment.LEFT),
                Column.of(say("assignments.column.product"), 14, Alignment.LEFT));
    }

    /// Below the name of what gives them, where more than one document does.
    private List<Row> rows(List<FollowedTask> tasks, LocalDate today) {
        var bySource = lines.of(tasks, today, lines.onPaper(VIETNAMESE)).stream()
                .collect(Collectors.groupingBy(TaskLine::from, LinkedHashMap::new, Collectors.toList()));
        return bySource.entrySet().stream()
                .flatMap(source -> Stream.concat(
                        bySource.size() == 1 ? Stream.of() : Stream.of(Row.group(source.getKey())),
                        source.getValue().stream().map(this::row)))
                .toList();
    }

    private Row row(TaskLine line) {
        return Row.of(
                Cell.words(line.number()),
                Cell.words(line.content()),
                Cell.words(line.monitoring()),
                Cell.words(line.lead()),
                Cell.words(line.coordinating()),
                Cell.words(line.funding()),
                Cell.noted(line.deadline(), String.join("\n", line.moved())),
                Cell.day(line.next()),
                Cell.words(state(line)),
                Cell.words(product(line)));
    }

    /// What was brought forth, and how many files show it.
    private String product(TaskLine line) {
        return Stream.of(line.product(), line.evidence() == 0 ? "" : say("assignments.evidence", line.evidence()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /// What of it is done, and both states where a person has set one, as on the page.
    private String state(TaskLine line) {
        return Stream.of(
                        say(line.chip().key()),
                        line.done(),
                        line.times(),
                        line.automatic() == null ? null : say("assignments.automatic") + " " + say(line.automatic()))
                .filter(words -> words != null && !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String say(String key, Object... arguments) {
        return saying.say(key, VIETNAMESE, arguments);
    }
}
