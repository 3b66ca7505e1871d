package vn.cotmoc.assignments;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.assignments.FramingTasks.Found;
import vn.cotmoc.assignments.MonthPage.Cell;
import vn.cotmoc.assignments.MonthPage.Entry;
import vn.cotmoc.assignments.MonthPage.Nearest;
import vn.cotmoc.assignments.TaskFrame.View;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.WorkingDays;
import vn.cotmoc.tasks.FollowedTasks;
import vn.cotmoc.tasks.Holidays;
import vn.cotmoc.users.CurrentUser;

/// The due days of a month, with the days on which offices are closed.
@Service
public class MonthPages {

    // The end of a year is due to many: the rest is one press away.
    private static final int SHOWN = 6;

    private final FollowedTasks tasks;
    private final Holidays holidays;
    private final FramingTasks framing;
    private final MonthEntries entries;
    private final Saying saying;
    private final Clock clock;

    MonthPages(
            FollowedTasks tasks,
            Holidays holidays,
            FramingTasks framing,
            MonthEntries entries,
            Saying saying,
            Clock clock) {
        this.tasks = tasks;
        this.holidays = holidays;
        this.framing = framing;
        this.entries = entries;
        this.saying = saying;
        this.clock = clock;
    }

    /// @param asked the present month where none is asked for
    @Transactional(readOnly = true)
    public MonthPage page(Optional<YearMonth> asked, TaskFilter filter, CurrentUser user, Locale locale) {
        var found = Found.of(tasks.readable(), filter, user);
        LocalDate today = LocalDate.now(clock);
        YearMonth month = asked.orElse(YearMonth.from(today));
        var due = entries.of(found.tasks(), locale);
        var inMonth = due.subMap(month.atDay(1), true, month.atEndOfMonth(), true);
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
                        inMonth.values().stream().mapToInt(List::size).sum()),
                nearest(due, month, filter, locale),
                MonthGrid.of(month, day -> inMonth.getOrDefault(day, List.of())).weeks().stream()
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

    /// The first day after an empty month on which something is due, else the last one before it.
    private @Nullable Nearest nearest(
            NavigableMap<LocalDate, List<Entry>> due, YearMonth month, TaskFilter filter, Locale locale) {
        var after = due.ceilingKey(month.atDay(1));
        if (after != null && YearMonth.from(after).equals(month)) return null;
        var day = after == null ? due.floorKey(month.atDay(1)) : after;
        return day == null
                ? null
                : new Nearest(
                        saying.say("assignments.month.nearest", locale, Vietnamese.date(day)),
                        href(filter, YearMonth.from(day)));
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
