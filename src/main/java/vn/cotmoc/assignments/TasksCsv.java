package vn.cotmoc.assignments;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.ExcelCsv;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.tasks.FollowedOccurrence;
import vn.cotmoc.tasks.FollowedTask;

/// The tasks as a file, with the words of the page and every time that they are due.
@Component
class TasksCsv {

    private static final List<String> COLUMNS = List.of(
            "province",
            "from",
            "number",
            "content",
            "monitoring",
            "lead",
            "coordinating",
            "funding",
            "deadline",
            "reading",
            "moved",
            "next",
            "state",
            "automatic",
            "product",
            "evidence",
            "occurrences",
            "note");

    private final PreparingLines lines;
    private final Saying saying;

    TasksCsv(PreparingLines lines, Saying saying) {
        this.lines = lines;
        this.saying = saying;
    }

    byte[] of(List<FollowedTask> tasks, LocalDate today, Locale locale) {
        var head = COLUMNS.stream()
                .map(column -> saying.say("assignments.csv." + column, locale))
                .toList();
        var prepared = lines.of(tasks, today, lines.onScreen(locale));
        return ExcelCsv.write(
                head,
                IntStream.range(0, tasks.size())
                        .mapToObj(at -> row(tasks.get(at), prepared.get(at), locale))
                        .toList());
    }

    private List<String> row(FollowedTask task, TaskLine line, Locale locale) {
        return List.of(
                line.province(),
                line.from(),
                line.number(),
                line.content(),
                line.monitoring(),
                line.lead(),
                line.coordinating(),
                line.funding(),
                line.deadline(),
                String.join(" ", line.reading()),
                String.join("; ", line.moved()),
                line.due(),
                state(line, locale),
                line.automatic() == null ? "" : saying.say(line.automatic(), locale),
                line.product(),
                String.valueOf(line.evidence()),
                occurrences(task, locale),
                line.illustrative() ? saying.say("dashboards.csv.mark", locale) : "");
    }

    /// The word of the state, and what of the task is done.
    private String state(TaskLine line, Locale locale) {
        return Stream.of(saying.say(line.chip().key(), locale), line.done(), line.times())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String occurrences(FollowedTask task, Locale locale) {
        return task.occurrences().stream().map(one -> occurrence(one, locale)).collect(Collectors.joining("; "));
    }

    private String occurrence(FollowedOccurrence one, Locale locale) {
        return Stream.of(
                        saying.say(one.occurrence().label(), locale),
                        one.due() == null ? null : Vietnamese.date(one.due()),
                        saying.say("tasks.state." + one.state(), locale))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
