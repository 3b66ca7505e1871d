package vn.cotmoc.assignments;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A month as a table of weeks, Monday first, with what stands on each day; days of the months beside it are empty.
record MonthGrid<T>(YearMonth month, List<List<Day<T>>> weeks) {

    private static final int WEEK = 7;

    /// @param inMonth false for the days that only fill up the first and the last week
    record Day<T>(LocalDate day, boolean inMonth, List<T> items) {
        Day {
            items = List.copyOf(items);
        }
    }

    static <T> MonthGrid<T> of(YearMonth month, Function<LocalDate, List<T>> items) {
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var weeks = Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(WEEK))
                .map(monday -> IntStream.range(0, WEEK)
                        .mapToObj(monday::plusDays)
                        .map(day -> day(month, day, items))
                        .toList())
                .toList();
        return new MonthGrid<>(month, weeks);
    }

    private static <T> Day<T> day(YearMonth month, LocalDate day, Function<LocalDate, List<T>> items) {
        boolean inMonth = YearMonth.from(day).equals(month);
        return new Day<>(day, inMonth, inMonth ? items.apply(day) : List.of());
    }
}
