package vn.cotmoc.meetings;

import java.text.Collator;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.meetings.Pack.AgencyTasks;
import vn.cotmoc.meetings.Pack.LateTask;
import vn.cotmoc.meetings.Pack.Overdue;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.Task;
import vn.cotmoc.tasks.TaskHead;
import vn.cotmoc.tasks.TaskState;

/// The tasks of resolutions that are not done and whose last day is over, by the agency that leads them.
final class OverdueTasks {

    private OverdueTasks() {}

    /// What a session has decided stands among its decisions.
    static Overdue of(List<FollowedTask> tasks, LocalDate today) {
        var byAgency = new LinkedHashMap<Optional<UUID>, AgencyTasks>();
        int late = 0;
        for (FollowedTask task : tasks) {
            var due = overdue(task);
            if (due.isEmpty()) continue;
            late++;
            for (var agency : responsible(task.head()))
                byAgency.computeIfAbsent(
                                Optional.ofNullable(agency.agency()),
                                _ -> new AgencyTasks(agency.agency(), agency.name(), new ArrayList<>()))
                        .tasks()
                        .add(late(task.head(), due.get(), today));
        }
        return new Overdue(late, byAgency.values().stream().sorted(mostFirst()).toList());
    }

    private static Optional<LocalDate> overdue(FollowedTask task) {
        return task.state() == TaskState.OPEN_OVERDUE && task.head().resolution() != null
                ? task.current().flatMap(one -> Optional.ofNullable(one.due()))
                : Optional.empty();
    }

    private record Responsible(@Nullable UUID agency, String name) {}

    private static List<Responsible> responsible(TaskHead head) {
        var leading = head.agencies(Task.Part.LEAD);
        if (leading.isEmpty()) return List.of(new Responsible(null, head.leadText() == null ? "" : head.leadText()));
        return leading.stream()
                .map(assigned -> new Responsible(assigned.agency(), assigned.name()))
                .distinct()
                .toList();
    }

    private static LateTask late(TaskHead head, LocalDate due, LocalDate today) {
        return new LateTask(
                head.slug().orElse(""),
                head.number(),
                head.content(),
                head.deadlineText() == null ? "" : head.deadlineText(),
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
