package vn.cotmoc.assignments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.cotmoc.assignments.MonthPage.Entry;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.tasks.FollowedOccurrence;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.StateChip;
import vn.cotmoc.tasks.SubTask;
import vn.cotmoc.tasks.TaskState;

/// What is due on which day: tasks, and the parts that their agencies have planned.
@Component
class MonthEntries {

    private final Saying saying;
    private final Clock clock;

    MonthEntries(Saying saying, Clock clock) {
        this.saying = saying;
        this.clock = clock;
    }

    NavigableMap<LocalDate, List<Entry>> of(Collection<FollowedTask> tasks, Locale locale) {
        var entries = new TreeMap<LocalDate, List<Entry>>();
        tasks.stream().sorted(TaskOrder.NUMBER.comparator()).forEach(task -> {
            for (var one : task.occurrences()) if (one.due() != null) add(entries, one.due(), entry(task, one, locale));
            for (var part : task.subTasks()) add(entries, part.to(), entry(task, part, locale));
        });
        return entries;
    }

    private static void add(TreeMap<LocalDate, List<Entry>> entries, LocalDate day, Entry entry) {
        entries.computeIfAbsent(day, _ -> new ArrayList<>()).add(entry);
    }

    private Entry entry(FollowedTask task, FollowedOccurrence one, Locale locale) {
        var notes = new ArrayList<String>();
        if (task.occurrences().size() > 1) notes.add(saying.say(one.occurrence().label(), locale));
        if (one.isExtended()) notes.add(saying.say("assignments.month.extended", locale));
        if (one.lastWorkingDay() != null)
            notes.add(saying.say("assignments.month.lastWorkingDay", locale, Vietnamese.date(one.lastWorkingDay())));
        return new Entry(
                "%s?occurrence=%s#occurrences".formatted(PreparingLines.href(task), one.key()),
                task.number() + ". " + task.content(),
                String.join("; ", notes),
                StateChip.of(one));
    }

    private Entry entry(FollowedTask task, SubTask part, Locale locale) {
        return new Entry(
                PreparingLines.href(task) + "#parts",
                task.number() + ". " + part.content(),
                saying.say("assignments.month.part", locale, part.responsible()),
                StateChip.of(state(part)));
    }

    private TaskState state(SubTask part) {
        if (part.doneOn() != null)
            return part.doneOn().isAfter(part.to()) ? TaskState.DONE_LATE : TaskState.DONE_IN_TIME;
        return part.isLate(LocalDate.now(clock)) ? TaskState.OPEN_OVERDUE : TaskState.OPEN_IN_TIME;
    }
}
