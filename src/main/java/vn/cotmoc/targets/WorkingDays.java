package vn.cotmoc.targets;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Which days offices work: weekdays but public holidays, and the days that are made up for one.
///
/// Bộ luật Lao động 2019, article 112: four holidays stand on a fixed day; Tết, the tenth of the third lunar month, the
/// second day of the National Day and what is exchanged for another day are announced year by year.
public record WorkingDays(Set<LocalDate> off, Set<LocalDate> madeUp) {

    private static final List<MonthDay> FIXED =
            List.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));
    // Tết begins between 21 January and 20 February and takes five days; three of them at least are weekdays.
    private static final MonthDay EARLIEST_TET = MonthDay.of(1, 19);
    private static final MonthDay LATEST_TET = MonthDay.of(2, 26);
    private static final int WEEKDAYS_OF_TET = 3;

    public WorkingDays {
        off = Set.copyOf(off);
        madeUp = Set.copyOf(madeUp);
    }

    public boolean isOne(LocalDate day) {
        if (madeUp.contains(day)) return true;
        return !isClosed(day) && !isInPlaceOfAHoliday(day);
    }

    private boolean isClosed(LocalDate day) {
        return isWeekend(day) || off.contains(day) || FIXED.contains(MonthDay.from(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    // Article 111, paragraph 3: a holiday that falls on a weekend is made up for on the next working day.
    private boolean isInPlaceOfAHoliday(LocalDate day) {
        LocalDate last = null;
        for (MonthDay fixed : FIXED) {
            LocalDate holiday = fixed.atYear(day.getYear());
            if (!isWeekend(holiday)) continue;
            LocalDate instead = holiday.plusDays(1);
            while (isClosed(instead) || instead.equals(last)) instead = instead.plusDays(1);
            if (instead.equals(day)) return true;
            last = instead;
        }
        return false;
    }

    /// Whether the days that move are known for the year: Tết is announced last and together with what is exchanged.
    public boolean isAnnounced(int year) {
        return off.stream()
                        .filter(day -> day.getYear() == year)
                        .map(MonthDay::from)
                        .filter(day -> !day.isBefore(EARLIEST_TET) && !day.isAfter(LATEST_TET))
                        .count()
                >= WEEKDAYS_OF_TET;
    }

    /// The years of a span whose days off are not all known: what is counted there may move.
    public List<Integer> unannounced(LocalDate from, LocalDate until) {
        return IntStream.rangeClosed(from.getYear(), until.getYear())
                .filter(year -> !isAnnounced(year))
                .boxed()
                .toList();
    }

    /// The day itself if offices work on it, else the last one before it on which they do.
    public LocalDate lastUntil(LocalDate day) {
        LocalDate last = day;
        while (!isOne(last)) last = last.minusDays(1);
        return last;
    }

    /// So many working days after a day, which is not counted itself (Bộ luật Dân sự 2015, article 147).
    public LocalDate after(LocalDate start, int days) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isOne(day)) left--;
        }
        return day;
    }
}
