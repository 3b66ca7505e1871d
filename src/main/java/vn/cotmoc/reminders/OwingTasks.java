package vn.cotmoc.reminders;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.reminders.Notice.Kind;
import vn.cotmoc.tasks.FollowedOccurrence;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.FollowedTasks;
import vn.cotmoc.tasks.Nearness;
import vn.cotmoc.tasks.TaskId;
import vn.cotmoc.tasks.TaskRights;
import vn.cotmoc.users.CurrentUser;

/// What one person is told of tasks: what is near or over of those led, what waits for his confirmation. Each is told
/// once; the state is the tasks' own.
@Component
class OwingTasks {

    private final FollowedTasks tasks;

    OwingTasks(FollowedTasks tasks) {
        this.tasks = tasks;
    }

    /// Something to tell of one of the times that a task is due.
    ///
    /// @param subject what makes it the same thing when it is found out again
    record Debt(
            Kind kind,
            String subject,
            TaskId task,
            String number,
            String content,
            @Nullable LocalDate due,
            @Nullable Integer days) {}

    List<Debt> of(CurrentUser person, LocalDate today) {
        return of(tasks.readable(), person, today);
    }

    static List<Debt> of(List<FollowedTask> readable, CurrentUser person, LocalDate today) {
        return readable.stream()
                .flatMap(task -> of(task, new TaskRights(task, person), today))
                .toList();
    }

    private static Stream<Debt> of(FollowedTask task, TaskRights rights, LocalDate today) {
        boolean leads = !rights.reportsFor().isEmpty();
        boolean decides = rights.deciding().isPresent();
        return task.occurrences().stream()
                .flatMap(one -> Stream.concat(
                        leads ? due(task, one, today).stream() : Stream.empty(),
                        decides ? waiting(task, one, rights.user(), today).stream() : Stream.empty()));
    }

    private static Optional<Debt> due(FollowedTask task, FollowedOccurrence one, LocalDate today) {
        LocalDate due = one.due();
        // What waits for a confirmation is in other hands.
        if (due == null || one.awaitsConfirmation()) return Optional.empty();
        return told(one)
                .map(told -> new Debt(
                        told.kind(),
                        "%s/%s/%s/%s".formatted(task.id(), one.key(), due, told.step()),
                        task.id(),
                        task.number(),
                        task.content(),
                        due,
                        Math.toIntExact(Math.abs(ChronoUnit.DAYS.between(today, due)))));
    }

    private record Told(Kind kind, String step) {}

    private static Optional<Told> told(FollowedOccurrence one) {
        return switch (one.state()) {
            case OPEN_OVERDUE -> Optional.of(new Told(Kind.TASK_OVERDUE, "over"));
            case OPEN_IN_TIME ->
                one.nearness() == Nearness.FAR
                        ? Optional.empty()
                        : Optional.of(new Told(Kind.TASK_DUE, one.nearness().name()));
            case NOT_UPDATED -> Optional.of(new Told(Kind.TASK_SILENT, "silent"));
            case DONE_IN_TIME, DONE_LATE, DONE_UNDATED, UPDATED, UPDATE_AWAITED, NO_DEADLINE, ENDED -> Optional.empty();
        };
    }

    /// From the day after: who has just seen it come in need not be told.
    private static Optional<Debt> waiting(
            FollowedTask task, FollowedOccurrence one, CurrentUser person, LocalDate today) {
        var report = one.lastReport();
        if (!one.awaitsConfirmation() || report.isEmpty()) return Optional.empty();
        var last = report.get();
        boolean own = one.steps().stream()
                .anyMatch(step -> step.authorId().equals(person.id().value()));
        if (own || !last.day().isBefore(today)) return Optional.empty();
        return Optional.of(new Debt(
                Kind.TASK_WAITING,
                "%s/%s/%d".formatted(task.id(), one.key(), last.revision()),
                task.id(),
                task.number(),
                task.content(),
                null,
                null));
    }
}
