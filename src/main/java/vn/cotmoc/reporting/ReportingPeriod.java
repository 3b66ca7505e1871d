package vn.cotmoc.reporting;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/// A year to report on: from its first day, due by 14 December, closed after 31 March of the next year.
///
/// Nghị định 09/2019/NĐ-CP, article 12: the yearly report's figures end on 14 December. Until the end of March the
/// estimate of the year can be
/// replaced by the preliminary and the official figure; after that the year is history, unless it is opened again with
/// a reason.
public record ReportingPeriod(int year, @Nullable LocalDate reopenedUntil) {

    public static final int FIRST_YEAR = 2021;
    public static final int LAST_YEAR = 2035;

    public ReportingPeriod {
        if (year < FIRST_YEAR || year > LAST_YEAR) throw new IllegalArgumentException("no reporting period " + year);
    }

    public static boolean exists(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    public LocalDate opensOn() {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    public LocalDate dueOn() {
        return LocalDate.of(year, Month.DECEMBER, 14);
    }

    public LocalDate closesOn() {
        return LocalDate.of(year + 1, Month.MARCH, 31);
    }

    public State on(LocalDate today) {
        if (today.isBefore(opensOn())) return State.NOT_YET_OPEN;
        if (!today.isAfter(closesOn())) return State.OPEN;
        return reopenedUntil != null && !today.isAfter(reopenedUntil) ? State.REOPENED : State.CLOSED;
    }

    /// Whether the year's figures should all be there: its due date has passed.
    public boolean isOver(LocalDate today) {
        return today.isAfter(dueOn());
    }

    public enum State {
        NOT_YET_OPEN,
        OPEN,
        REOPENED,
        CLOSED;

        public boolean acceptsValues() {
            return this == OPEN || this == REOPENED;
        }
    }
}
