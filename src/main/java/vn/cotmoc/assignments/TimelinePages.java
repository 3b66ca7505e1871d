package vn.cotmoc.assignments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.assignments.FramingTasks.Found;
import vn.cotmoc.assignments.TaskFrame.View;
import vn.cotmoc.assignments.TimelinePage.Mark;
import vn.cotmoc.assignments.TimelinePage.Row;
import vn.cotmoc.assignments.TimelinePage.Year;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.tasks.FollowedOccurrence;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.FollowedTasks;
import vn.cotmoc.tasks.StateChip;
import vn.cotmoc.users.CurrentUser;

/// The tasks along the years, from the first day on which one is due to the last.
@Service
public class TimelinePages {

    private static final int CUT = 54;

    private final FollowedTasks tasks;
    private final FramingTasks framing;
    private final Saying saying;
    private final Clock clock;

    TimelinePages(FollowedTasks tasks, FramingTasks framing, Saying saying, Clock clock) {
        this.tasks = tasks;
        this.framing = framing;
        this.saying = saying;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public TimelinePage page(TaskFilter filter, CurrentUser user, Locale locale) {
        var found = Found.of(tasks.readable(), filter, user);
        LocalDate today = LocalDate.now(clock);
        var inOrder =
                found.tasks().stream().sorted(TaskOrder.NUMBER.comparator()).toList();
        var scale = scale(inOrder, today);
        var rows = new ArrayList<Row>();
        inOrder.forEach(task -> rows.add(row(task, rows.size(), scale, locale)));
        return new TimelinePage(
                framing.frame(found, View.TIMELINE, locale),
                TimelinePage.HEAD + inOrder.size() * TimelinePage.ROW + 6,
                scale.years().stream().map(year -> year(year, scale)).toList(),
                scale.covers(today) ? scale.x(today) : null,
                rows);
    }

    private static TimeScale scale(List<FollowedTask> tasks, LocalDate today) {
        var years = tasks.stream()
                .flatMap(task -> task.occurrences().stream())
                .map(FollowedOccurrence::due)
                .filter(Objects::nonNull)
                .mapToInt(LocalDate::getYear)
                .summaryStatistics();
        boolean any = years.getCount() > 0;
        return new TimeScale(
                any ? years.getMin() : today.getYear(),
                any ? years.getMax() : today.getYear(),
                TimelinePage.LABEL,
                TimelinePage.WIDTH - TimelinePage.LABEL - 12);
    }

    private static Year year(int year, TimeScale scale) {
        double first = scale.x(LocalDate.of(year, 1, 1));
        return new Year(String.valueOf(year), first, scale.x(LocalDate.of(year, 7, 1)));
    }

    private Row row(FollowedTask task, int place, TimeScale scale, Locale locale) {
        var marks = task.occurrences().stream()
                .flatMap(one ->
                        one.due() == null ? Stream.<Mark>empty() : Stream.of(mark(one, one.due(), scale, locale)))
                .toList();
        return new Row(
                PreparingLines.href(task),
                task.number(),
                task.content(),
                cut(task.number() + ". " + task.content()),
                TimelinePage.HEAD + place * TimelinePage.ROW + TimelinePage.ROW / 2,
                marks.isEmpty() ? TimelinePage.LABEL : marks.getFirst().x(),
                marks.isEmpty() ? TimelinePage.LABEL : marks.getLast().x(),
                marks);
    }

    private Mark mark(FollowedOccurrence one, LocalDate due, TimeScale scale, Locale locale) {
        var chip = StateChip.of(one);
        return new Mark(
                scale.x(due),
                chip,
                saying.say(one.occurrence().label(), locale) + ", " + Vietnamese.date(due),
                saying.say(chip.key(), locale),
                one.occurrence().isHeartbeat());
    }

    // A row is one line; the page of the task and the table below have the whole text.
    private static String cut(String words) {
        return words.length() <= CUT ? words : words.substring(0, CUT).strip() + "…";
    }
}
