package vn.cotmoc.targets;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/// Which days offices work: weekdays but public holidays, and the days that are made up for one.
///
/// Bộ luật Lao động 2019, article 112: four holidays stand on a fixed day; Tết, the tenth of the third lunar month, the
/// second day of the National Day and what is exchanged for another day are announced year by year.
public record WorkingDays(Set<LocalDate> off, Set<LocalDate> madeUp) {

    private static final Set<MonthDay> FIXED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));

    public WorkingDays {
        off = Set.copyOf(off);
        madeUp = Set.copyOf(madeUp);
    }

    public boolean isOne(LocalDate day) {
        if (madeUp.contains(day)) return true;
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !off.contains(day) && !FIXED.contains(MonthDay.from(day));
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
