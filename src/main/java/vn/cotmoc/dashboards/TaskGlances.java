package vn.cotmoc.dashboards;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.dashboards.TaskGlance.Line;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.FollowedTasks;
import vn.cotmoc.tasks.StateChip;
import vn.cotmoc.tasks.Task;
import vn.cotmoc.tasks.TaskHead.Assignment;
import vn.cotmoc.tasks.TaskState;
import vn.cotmoc.territory.UnitId;

/// The tasks of a province beside its indicators, as they stand today.
@Service
public class TaskGlances {

    private static final int MOST = 5;
    private static final Comparator<FollowedTask> URGENT = Comparator.comparing(
                    (FollowedTask task) -> task.state() != TaskState.OPEN_OVERDUE)
            .thenComparing(FollowedTask::nextDue, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

    private final FollowedTasks tasks;
    private final Saying saying;

    TaskGlances(FollowedTasks tasks, Saying saying) {
        this.tasks = tasks;
        this.saying = saying;
    }

    @Transactional(readOnly = true)
    public TaskGlance of(UnitId province, Locale locale) {
        var all = tasks.ofProvince(province);
        return new TaskGlance(
                saying.say(
                        "dashboards.tasks.sentence",
                        locale,
                        all.size(),
                        count(all, task -> task.state() == TaskState.OPEN_OVERDUE),
                        count(all, task -> task.standing().nearness().isNear()),
                        count(all, task -> task.state() == TaskState.NOT_UPDATED),
                        count(all, task -> task.state().isDone() && !task.isDoneForNow())),
                all.stream()
                        .filter(task -> task.state() == TaskState.OPEN_OVERDUE
                                || task.standing().nearness().isNear())
                        .sorted(URGENT)
                        .limit(MOST)
                        .map(TaskGlances::line)
                        .toList());
    }

    private static long count(List<FollowedTask> all, Predicate<FollowedTask> counted) {
        return all.stream().filter(counted).count();
    }

    private static Line line(FollowedTask task) {
        return new Line(
                "/tasks/" + task.id(),
                task.number(),
                task.content(),
                task.agencies(Task.Part.LEAD).stream()
                        .map(Assignment::name)
                        .distinct()
                        .collect(Collectors.joining("; ")),
                task.nextDue() == null ? "" : Vietnamese.date(task.nextDue()),
                StateChip.of(task));
    }
}
