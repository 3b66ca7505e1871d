package vn.cotmoc.reporting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/// Days on which offices are closed: weekends and the holidays with a fixed date (Bộ luật Lao động 2019, article 112).
/// The decree moves no cut-off because of them, so it is only said.
public final class DaysOff {

    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));

    private DaysOff() {}

    public static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || HOLIDAYS.contains(MonthDay.from(day));
    }
}
