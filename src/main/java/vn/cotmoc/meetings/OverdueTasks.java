package vn.cotmoc.meetings;

import java.text.Collator;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.dashboards.ProvinceDashboards.Board;
import vn.cotmoc.meetings.Pack.AgencyTasks;
import vn.cotmoc.meetings.Pack.LateTask;
import vn.cotmoc.meetings.Pack.Overdue;
import vn.cotmoc.targets.DeadlineReader;
import vn.cotmoc.tasks.Task;

/// The tasks whose last day is over, as far as their wording names one, by the agency that leads them.
/// Whether they are done the portal does not know yet: the papers say so beside them.
final class OverdueTasks {

    private OverdueTasks() {}

    /// From which year on each resolution asks for what it asks for every year.
    static Map<String, Integer> firstYears(Board board) {
        return board.judged().stream()
                .collect(Collectors.toMap(
                        row -> row.indicator().slug(), row -> row.indicator().firstYear(), Math::min));
    }

    static Overdue of(List<Task> tasks, Map<String, Integer> firstYears, LocalDate today) {
        var byAgency = new LinkedHashMap<Optional<UUID>, AgencyTasks>();
        int late = 0;
        for (Task task : tasks) {
            // Without an indicator nothing says when the plan began: only this year's own days count then.
            var due = due(task, firstYears.getOrDefault(task.slug(), today.getYear()), today);
            if (due.isEmpty()) continue;
            late++;
            for (var agency : responsible(task))
                byAgency.computeIfAbsent(
                                Optional.ofNullable(agency.agency()),
                                _ -> new AgencyTasks(agency.agency(), agency.name(), new ArrayList<>()))
                        .tasks()
                        .add(late(task, due.get(), today));
        }
        return new Overdue(late, byAgency.values().stream().sorted(mostFirst()).toList());
    }

    private static Optional<LocalDate> due(Task task, int firstYear, LocalDate today) {
        return Optional.ofNullable(task.deadlineText())
                .flatMap(DeadlineReader::read)
                .flatMap(deadline -> deadline.lastDueBefore(today, firstYear));
    }

    private record Responsible(@Nullable UUID agency, String name) {}

    private static List<Responsible> responsible(Task task) {
        var leading = task.agencies(Task.Part.LEAD);
        if (leading.isEmpty()) return List.of(new Responsible(null, task.leadText() == null ? "" : task.leadText()));
        return leading.stream()
                .map(assigned -> new Responsible(assigned.agency(), assigned.name()))
                .distinct()
                .toList();
    }

    private static LateTask late(Task task, LocalDate due, LocalDate today) {
        return new LateTask(
                task.slug(),
                task.number(),
                task.content(),
                task.deadlineText() == null ? "" : task.deadlineText(),
                due,
                ChronoUnit.DAYS.between(due, today));
    }

    private static Comparator<AgencyTasks> mostFirst() {
        var vietnamese = Collator.getInstance(Locale.of("vi", "VN"));
        return Comparator.<AgencyTasks>comparingInt(agency -> agency.tasks().size())
                .reversed()
                .thenComparing(AgencyTasks::name, vietnamese);
    }
}
