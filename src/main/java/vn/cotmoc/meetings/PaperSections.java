package vn.cotmoc.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.meetings.Pack.AgencyTasks;
import vn.cotmoc.meetings.Pack.FollowedDecision;
import vn.cotmoc.meetings.Pack.LateTask;
import vn.cotmoc.meetings.Pack.Row;
import vn.cotmoc.meetings.Paper.Cell;
import vn.cotmoc.meetings.Paper.Column;
import vn.cotmoc.meetings.Paper.Line;
import vn.cotmoc.meetings.Paper.Looks;
import vn.cotmoc.meetings.Paper.Section;
import vn.cotmoc.meetings.Paper.Table;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.Vietnamese;

/// The sections of the papers that are tables: what needs a decision, what is overdue, what contradicts itself, what
/// was
/// decided.
@Component
class PaperSections {

    private final Saying saying;

    PaperSections(Saying saying) {
        this.saying = saying;
    }

    Section rows(Pack pack, Locale locale) {
        String heading = saying.say("dashboards.decisions", locale);
        if (pack.rows().isEmpty())
            return new Section(heading, List.of(saying.say("dashboards.decisions.none", locale)), List.of());
        var table = new Table(
                saying.say("dashboards.decisions.caption", locale),
                List.of(
                        column("meetings.paper.column.cause", 28, locale),
                        column("dashboards.column.verdict", 12, locale),
                        number("dashboards.column.value", 15, locale),
                        number("dashboards.column.plan", 9, locale),
                        column("dashboards.column.target", 11, locale),
                        number("dashboards.column.required", 10, locale),
                        column("meetings.paper.column.agency", 15, locale)),
                pack.rows().stream().map(row -> line(row, locale)).toList());
        return new Section(heading, List.of(), List.of(table));
    }

    private Line line(Row row, Locale locale) {
        String doubt = row.low() ? saying.say("progress.confidence.LOW", locale) : "";
        String leading =
                row.leadingAgency().isEmpty() ? "" : saying.say("meetings.paper.leading", locale, row.leadingAgency());
        return Line.of(
                Cell.to(
                        row.href(),
                        row.progress().code() + ". " + row.label(),
                        row.progress().explanation()),
                new Cell(row.verdict(), joined(doubt, row.flags()), row.href() + "#why", looks(row)),
                Cell.of(row.value()),
                Cell.of(row.plan()),
                Cell.of(row.target()),
                Cell.of(row.requiredPace()),
                Cell.of(row.agency(), leading));
    }

    private static Looks looks(Row row) {
        var word = row.progress().verdict();
        return new Looks(word.css() + (row.low() ? " low" : ""), word.sign());
    }

    Section overdue(Pack pack, Locale locale) {
        String heading = saying.say("meetings.paper.overdue", locale);
        var overdue = pack.overdue();
        if (overdue.tasks() == 0)
            return new Section(heading, List.of(saying.say("meetings.paper.overdue.none", locale)), List.of());
        var lines = new ArrayList<Line>();
        var written = new HashMap<String, String>();
        overdue.agencies().forEach(agency -> add(agency, written, lines, locale));
        return new Section(
                heading,
                List.of(saying.say(
                        "meetings.paper.overdue.answer",
                        locale,
                        overdue.tasks(),
                        overdue.agencies().size())),
                List.of(new Table(
                        saying.say("meetings.paper.overdue.caption", locale),
                        List.of(
                                column("dashboards.column.task", 58, locale),
                                column("meetings.paper.column.deadline", 22, locale),
                                number("meetings.paper.column.days", 14, locale)),
                        lines)));
    }

    private void add(AgencyTasks agency, Map<String, String> written, List<Line> lines, Locale locale) {
        lines.add(Line.group(saying.say(
                "meetings.paper.overdue.agency",
                locale,
                agency.name(),
                agency.tasks().size())));
        for (LateTask task : agency.tasks()) {
            String address = "/resolutions/" + task.slug() + "#task-" + task.number();
            String before = written.putIfAbsent(address, agency.name());
            lines.add(Line.of(
                    Cell.to(address, words(task, before, locale), ""),
                    Cell.of(task.deadline(), saying.say("meetings.paper.overdue.due", locale, day(task.due()))),
                    Cell.of(saying.say("meetings.paper.days", locale, task.daysLate()))));
        }
    }

    // Its words are long and stand once: later agencies find where.
    private String words(LateTask task, @Nullable String before, Locale locale) {
        return before == null
                ? task.number() + ". " + task.content()
                : saying.say("meetings.paper.overdue.again", locale, task.number(), before);
    }

    /// Null where nobody has looked for contradictions.
    @Nullable
    Section contradictions(Pack pack, Locale locale) {
        var found = pack.contradictions();
        if (found == null) return null;
        String heading = saying.say("meetings.paper.contradictions", locale);
        if (found.isEmpty())
            return new Section(heading, List.of(saying.say("meetings.paper.contradictions.none", locale)), List.of());
        return new Section(
                heading,
                List.of(),
                List.of(new Table(
                        saying.say("meetings.paper.contradictions.caption", locale),
                        List.of(
                                column("dashboards.column.indicator", 28, locale),
                                column("meetings.paper.column.odd", 40, locale),
                                column("dashboards.column.agency", 18, locale),
                                column("meetings.paper.column.standing", 14, locale)),
                        found.stream()
                                .map(one -> Line.of(
                                        Cell.of(one.subject()),
                                        Cell.of(one.sentence()),
                                        Cell.of(one.agency()),
                                        Cell.of(one.standing())))
                                .toList())));
    }

    Section followed(Pack pack, Locale locale) {
        var followed = pack.followed();
        String heading = saying.say("meetings.paper.followed", locale);
        if (followed.lastHeldOn() == null)
            return new Section(heading, List.of(saying.say("meetings.paper.followed.first", locale)), List.of());
        String last = day(followed.lastHeldOn());
        if (followed.decisions().isEmpty())
            return new Section(heading, List.of(saying.say("meetings.paper.followed.none", locale, last)), List.of());
        return new Section(
                heading,
                List.of(saying.say(
                        "meetings.paper.followed.answer",
                        locale,
                        last,
                        followed.decisions().size(),
                        count(pack, DecisionState.DONE),
                        count(pack, DecisionState.OPEN),
                        followed.decisions().stream()
                                .filter(FollowedDecision::late)
                                .count())),
                List.of(new Table(
                        saying.say("meetings.paper.followed.caption", locale),
                        List.of(
                                column("meetings.paper.column.decision", 44, locale),
                                column("dashboards.column.agency", 18, locale),
                                column("meetings.paper.column.due", 13, locale),
                                column("meetings.paper.column.standing", 25, locale)),
                        followed.decisions().stream()
                                .map(decision -> line(decision, locale))
                                .toList())));
    }

    private Line line(FollowedDecision decision, Locale locale) {
        String state = saying.say("meetings.state." + decision.state(), locale);
        String late = decision.late() ? saying.say("meetings.late", locale) : "";
        String document =
                decision.document().isEmpty() ? "" : saying.say("meetings.paper.document", locale, decision.document());
        return Line.of(
                Cell.to(
                        "/decisions/" + decision.id(),
                        decision.content(),
                        saying.say("meetings.paper.decided", locale, day(decision.heldOn()), decision.number())),
                Cell.of(decision.agency()),
                Cell.of(day(decision.due())),
                Cell.of(joined(state, late), joined(document, decision.note())));
    }

    private static long count(Pack pack, DecisionState state) {
        return pack.followed().decisions().stream()
                .filter(decision -> decision.state() == state)
                .count();
    }

    private Column column(String key, int share, Locale locale) {
        return new Column(saying.say(key, locale), share, false);
    }

    private Column number(String key, int share, Locale locale) {
        return new Column(saying.say(key, locale), share, true);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String day(LocalDate date) {
        return Vietnamese.date(date);
    }
}
