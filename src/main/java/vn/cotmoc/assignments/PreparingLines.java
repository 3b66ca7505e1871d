package vn.cotmoc.assignments;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.evidence.Evidence;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.Vietnamese;
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
    List<TaskLine> of(List<FollowedTask> tasks, LocalDate today, Telling telling) {
        var files = evidence.ofTasks(tasks.stream().map(FollowedTask::id).toList());
        return tasks.stream()
                .map(task -> of(task, files.getOrDefault(task.id(), 0), today, telling))
                .toList();
    }

    Telling onScreen(Locale locale) {
        return new Telling(saying, locale, Vietnamese::date);
    }

    /// With days as official documents write them.
    Telling onPaper(Locale locale) {
        return new Telling(saying, locale, Vietnamese::officialDate);
    }

    private TaskLine of(FollowedTask task, int files, LocalDate today, Telling telling) {
        var head = task.head();
        return new TaskLine(
                href(task),
                head.provinceName(),
                from(head, telling.locale()),
                head.number(),
                head.content(),
                cell(head.monitoringText(), head, Part.MONITORING),
                cell(head.leadText(), head, Part.LEAD),
                cell(head.coordinatingText(), head, Part.COORDINATING),
                head.fundingText() == null ? String.join(", ", head.fundingSources()) : head.fundingText(),
                head.deadlineText() == null ? "" : head.deadlineText(),
                telling.reading(task),
                telling.moved(task),
                telling.due(task, today),
                Telling.next(task),
                telling.times(task),
                telling.done(task),
                StateChip.of(task),
                task.current()
                        .filter(one -> one.override() != null)
                        .map(one -> "tasks.state." + one.automatic())
                        .orElse(null),
                task.occurrences().stream().anyMatch(FollowedOccurrence::awaitsConfirmation),
                telling.product(task),
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
}
