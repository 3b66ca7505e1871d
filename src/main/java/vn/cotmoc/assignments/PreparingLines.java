package vn.cotmoc.assignments;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.evidence.Evidence;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.tasks.Act.Product;
import vn.cotmoc.tasks.FollowedOccurrence;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.StateChip;
import vn.cotmoc.tasks.Task.Part;
import vn.cotmoc.tasks.TaskHead;
import vn.cotmoc.tasks.TaskHead.Assignment;

/// Puts tasks into words; what they say of a state comes from the one computation of it.
@Component
class PreparingLines {

    private final Evidence evidence;
    private final Saying saying;

    PreparingLines(Evidence evidence, Saying saying) {
        this.evidence = evidence;
        this.saying = saying;
    }

    /// In their order; one more question to the database, however many they are.
    List<TaskLine> of(List<FollowedTask> tasks, LocalDate today, Locale locale) {
        var files = evidence.ofTasks(tasks.stream().map(FollowedTask::id).toList());
        return tasks.stream()
                .map(task -> of(task, files.getOrDefault(task.id(), 0), today, locale))
                .toList();
    }

    private TaskLine of(FollowedTask task, int files, LocalDate today, Locale locale) {
        var head = task.head();
        var schedule = task.deadline().schedule();
        return new TaskLine(
                href(task),
                head.provinceName(),
                from(head, locale),
                head.number(),
                head.content(),
                cell(head.monitoringText(), head, Part.MONITORING),
                cell(head.leadText(), head, Part.LEAD),
                cell(head.coordinatingText(), head, Part.COORDINATING),
                head.fundingText() == null ? String.join(", ", head.fundingSources()) : head.fundingText(),
                head.deadlineText() == null ? "" : head.deadlineText(),
                schedule == null
                        ? List.of()
                        : schedule.reading().stream()
                                .map(phrase -> saying.say(phrase, locale))
                                .toList(),
                due(task, today, locale),
                StateChip.of(task),
                task.current()
                        .filter(one -> one.override() != null)
                        .map(one -> "tasks.state." + one.automatic())
                        .orElse(null),
                task.occurrences().stream().anyMatch(FollowedOccurrence::awaitsConfirmation),
                product(task),
                files,
                task.isIllustrative());
    }

    static String href(FollowedTask task) {
        return "/tasks/" + task.id();
    }

    String from(TaskHead head, Locale locale) {
        return head.resolution() == null
                ? saying.say("assignments.from.session", locale)
                : head.resolution().name();
    }

    // As printed; where nothing is printed, as a session has decided it.
    private static String cell(@Nullable String printed, TaskHead head, Part part) {
        return printed == null
                ? head.agencies(part).stream().map(Assignment::name).distinct().collect(Collectors.joining("; "))
                : printed;
    }

    /// The day that the state is about and how far it is, in words.
    String due(FollowedTask task, LocalDate today, Locale locale) {
        var current = task.current();
        if (current.isEmpty()) return "";
        var one = current.get();
        if (one.state().isDone())
            return one.completedOn() == null
                    ? ""
                    : saying.say("assignments.due.done", locale, Vietnamese.date(one.completedOn()));
        if (one.due() == null) return "";
        return countdown(one.occurrence().isHeartbeat() ? one.due() : next(task, one.due()), today, locale);
    }

    private static LocalDate next(FollowedTask task, LocalDate otherwise) {
        return task.nextDue() == null ? otherwise : task.nextDue();
    }

    String countdown(LocalDate due, LocalDate today, Locale locale) {
        long left = due.toEpochDay() - today.toEpochDay();
        String key = left < 0 ? "assignments.due.over" : left == 0 ? "assignments.due.today" : "assignments.due.left";
        return saying.say(key, locale, Vietnamese.date(due), Math.abs(left));
    }

    // The latest product of any of its times.
    private static String product(FollowedTask task) {
        return task.occurrences().reversed().stream()
                .flatMap(one -> one.product().stream())
                .findFirst()
                .map(PreparingLines::words)
                .orElse("");
    }

    private static String words(Product product) {
        return Stream.of(
                        product.name(),
                        product.number(),
                        product.date() == null ? null : Vietnamese.date(product.date()))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(", "));
    }
}
