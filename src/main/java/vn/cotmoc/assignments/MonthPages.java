package vn.cotmoc.assignments;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.assignments.FramingTasks.Found;
import vn.cotmoc.assignments.MonthPage.Cell;
import vn.cotmoc.assignments.MonthPage.Entry;
import vn.cotmoc.assignments.TaskFrame.View;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.WorkingDays;
import vn.cotmoc.tasks.FollowedOccurrence;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.FollowedTasks;
import vn.cotmoc.tasks.Holidays;
import vn.cotmoc.tasks.StateChip;
import vn.cotmoc.users.CurrentUser;

/// The due days of a month, with the days on which offices are closed.
@Service
public class MonthPages {

    // The end of a year is due to many: the rest is one press away.
    private static final int SHOWN = 6;

    private final FollowedTasks tasks;
    private final Holidays holidays;
    private final FramingTasks framing;
    private final Saying saying;
    private final Clock clock;

    MonthPages(FollowedTasks tasks, Holidays holidays, FramingTasks framing, Saying saying, Clock clock) {
        this.tasks = tasks;
        this.holidays = holidays;
        this.framing = framing;
        this.saying = saying;
        this.clock = clock;
    }

    /// @param asked the present month where none is asked for
    @Transactional(readOnly = true)
    public MonthPage page(Optional<YearMonth> asked, TaskFilter filter, CurrentUser user, Locale locale) {
        var found = Found.of(tasks.readable(), filter, user);
        LocalDate today = LocalDate.now(clock);
        YearMonth month = asked.orElse(YearMonth.from(today));
        var entries = entries(found.tasks(), month, locale);
        var days = holidays.workingDays();
        return new MonthPage(
                framing.frame(found, View.CALENDAR, locale),
                name(month, locale),
                month.toString(),
                href(filter, month.minusMonths(1)),
                href(filter, month.plusMonths(1)),
                View.CALENDAR.href() + filter.query(),
                saying.say(
                        "assignments.month.sentence",
                        locale,
                        entries.values().stream().mapToInt(List::size).sum()),
                MonthGrid.of(month, day -> entries.getOrDefault(day, List.of())).weeks().stream()
                        .map(week -> week.stream()
                                .map(day -> cell(day, days, today, locale))
                                .toList())
                        .toList(),
                days.isAnnounced(month.getYear())
                        ? null
                        : saying.say("assignments.calendar.open", locale, String.valueOf(month.getYear())));
    }

    private static String href(TaskFilter filter, YearMonth month) {
        return View.CALENDAR.href() + filter.query("month", month.toString());
    }

    private String name(YearMonth month, Locale locale) {
        return saying.say(
                "assignments.month.name",
                locale,
                String.valueOf(month.getMonthValue()),
                String.valueOf(month.getYear()));
    }

    private Map<LocalDate, List<Entry>> entries(List<FollowedTask> found, YearMonth month, Locale locale) {
        var entries = new LinkedHashMap<LocalDate, List<Entry>>();
        found.stream()
                .sorted(TaskOrder.NUMBER.comparator())
                .forEach(task -> task.occurrences().forEach(one -> {
                    LocalDate due = one.due();
                    if (due != null && YearMonth.from(due).equals(month))
                        entries.computeIfAbsent(due, _ -> new ArrayList<>()).add(entry(task, one, locale));
                }));
        return entries;
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

    private Cell cell(MonthGrid.Day<Entry> day, WorkingDays working, LocalDate today, Locale locale) {
        DayOfWeek of = day.day().getDayOfWeek();
        boolean weekend = of == DayOfWeek.SATURDAY || of == DayOfWeek.SUNDAY;
        String off = "";
        if (!weekend && !working.isOne(day.day())) off = "assignments.day.holiday";
        if (weekend && working.isOne(day.day())) off = "assignments.day.worked";
        return new Cell(
                String.valueOf(day.day().getDayOfMonth()),
                saying.say("assignments.weekday." + of.getValue(), locale) + ", " + Vietnamese.date(day.day()),
                day.inMonth(),
                weekend,
                day.day().equals(today),
                off,
                day.items().stream().limit(SHOWN).toList(),
                day.items().stream().skip(SHOWN).toList());
    }
}
