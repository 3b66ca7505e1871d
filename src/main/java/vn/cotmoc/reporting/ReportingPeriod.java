package vn.cotmoc.reporting;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Period;

/// A year or quarter to report on: when it opens, when its figures are due, when it closes, whether it is locked, and
/// until when it takes values after all.
///
/// Nghị định 09/2019/NĐ-CP, article 12: a yearly report's figures end on 14 December, a quarterly report's on the 14th
/// of the quarter's last month. Until the end of March the estimate of the year can be replaced by the preliminary and
/// the official figure, and those of its quarters with it; after that the year is history, unless it is opened again
/// with a reason.
public record ReportingPeriod(
        Period period,
        LocalDate opensOn,
        LocalDate dueOn,
        LocalDate closesOn,
        boolean locked,
        @Nullable LocalDate extendedUntil) {

    public static final int FIRST_YEAR = 2021;
    public static final int LAST_YEAR = 2035;

    private static final int CUT_OFF_DAY = 14;

    public ReportingPeriod {
        if (!exists(period.year())) throw new IllegalArgumentException("no reporting period " + period);
        if (opensOn.isAfter(dueOn) || dueOn.isAfter(closesOn))
            throw new IllegalArgumentException("opens %s, due %s, closes %s".formatted(opensOn, dueOn, closesOn));
    }

    /// A year with the days of the decree.
    public ReportingPeriod(int year, @Nullable LocalDate reopenedUntil) {
        this(Period.year(year), opening(year, 1), cutOff(year, 4), closing(year), false, reopenedUntil);
    }

    /// A period with the days of the decree.
    public static ReportingPeriod usual(Period period) {
        int year = period.year();
        return period.isYear()
                ? new ReportingPeriod(year, null)
                : new ReportingPeriod(
                        period,
                        opening(year, period.quarter()),
                        cutOff(year, period.quarter()),
                        closing(year),
                        false,
                        null);
    }

    private static LocalDate opening(int year, int quarter) {
        return LocalDate.of(year, quarter * 3 - 2, 1);
    }

    private static LocalDate cutOff(int year, int quarter) {
        return LocalDate.of(year, quarter * 3, CUT_OFF_DAY);
    }

    private static LocalDate closing(int year) {
        return LocalDate.of(year + 1, Month.MARCH, 31);
    }

    public static boolean exists(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    public int year() {
        return period.year();
    }

    /// A lock is stronger than everything, an exception or a reopening stronger than the closing day.
    public State on(LocalDate today) {
        if (locked) return State.LOCKED;
        if (today.isBefore(opensOn)) return State.NOT_YET_OPEN;
        if (!today.isAfter(closesOn)) return State.OPEN;
        return extendedUntil != null && !today.isAfter(extendedUntil) ? State.REOPENED : State.CLOSED;
    }

    /// Whether the period's figures should all be there: its due date has passed.
    public boolean isOver(LocalDate today) {
        return today.isAfter(dueOn);
    }

    public enum State {
        NOT_YET_OPEN,
        OPEN,
        REOPENED,
        CLOSED,
        LOCKED;

        public boolean acceptsValues() {
            return this == OPEN || this == REOPENED;
        }
    }
}
