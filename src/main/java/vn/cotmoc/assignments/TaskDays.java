package vn.cotmoc.assignments;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.tasks.FollowedOccurrence;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.FollowedTasks;
import vn.cotmoc.tasks.Task.Part;
import vn.cotmoc.tasks.TaskHead.Assignment;
import vn.cotmoc.users.CurrentUser;

/// The days on which tasks are due, for the agencies that have a part in them and for who overlooks the province.
@Component
class TaskDays {

    private final FollowedTasks tasks;
    private final Saying saying;

    TaskDays(FollowedTasks tasks, Saying saying) {
        this.tasks = tasks;
        this.saying = saying;
    }

    /// What is still to be done; what is done has no day any more. Who reads all provinces has no days of his own.
    List<DueDay> of(CurrentUser person, Locale locale) {
        return tasks.readable().stream()
                .filter(task -> TaskFilter.isMine(task, person) || isOverlooked(task, person))
                .flatMap(task -> task.occurrences().stream().flatMap(one -> day(task, one, locale)))
                .toList();
    }

    private static boolean isOverlooked(FollowedTask task, CurrentUser person) {
        return person.grants().stream()
                .anyMatch(grant -> grant.agency() == null
                        && grant.commune() == null
                        && task.head().province().equals(grant.province()));
    }

    private Stream<DueDay> day(FollowedTask task, FollowedOccurrence one, Locale locale) {
        var due = one.due();
        if (due == null || isOver(one)) return Stream.empty();
        return Stream.of(new DueDay(
                "task-%s-%s@cotmoc".formatted(task.id(), one.key().toLowerCase(Locale.ROOT)),
                due,
                summary(task, one, locale),
                saying.say("assignments.feed.task", locale, leads(task), saying.say(state(one), locale)),
                PreparingLines.href(task)));
    }

    // A quarter that has passed in silence cannot be made up for.
    private static boolean isOver(FollowedOccurrence one) {
        return switch (one.state()) {
            case DONE_IN_TIME, DONE_LATE, DONE_UNDATED, UPDATED, NOT_UPDATED, ENDED -> true;
            case OPEN_IN_TIME, OPEN_OVERDUE, UPDATE_AWAITED, NO_DEADLINE -> false;
        };
    }

    private String summary(FollowedTask task, FollowedOccurrence one, Locale locale) {
        String head = task.number() + ". " + task.content();
        return task.occurrences().size() == 1
                ? head
                : head + " (" + saying.say(one.occurrence().label(), locale) + ")";
    }

    private static String state(FollowedOccurrence one) {
        return one.awaitsConfirmation() ? "assignments.waiting" : "tasks.state." + one.state();
    }

    private static String leads(FollowedTask task) {
        return task.agencies(Part.LEAD).stream()
                .map(Assignment::name)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
