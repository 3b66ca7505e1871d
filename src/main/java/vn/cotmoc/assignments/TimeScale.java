package vn.cotmoc.assignments;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/// Where a day stands in a picture of some whole years.
///
/// @param left where the first day of the first year stands
record TimeScale(int firstYear, int lastYear, double left, double width) {

    TimeScale {
        if (lastYear < firstYear) throw new IllegalArgumentException("from %d to %d".formatted(firstYear, lastYear));
    }

    double x(LocalDate day) {
        long before = ChronoUnit.DAYS.between(LocalDate.of(firstYear, 1, 1), day);
        long all = IntStream.rangeClosed(firstYear, lastYear)
                .mapToLong(year -> Year.of(year).length())
                .sum();
        return Math.round((left + width * before / all) * 10) / 10.0;
    }

    boolean covers(LocalDate day) {
        return day.getYear() >= firstYear && day.getYear() <= lastYear;
    }

    List<Integer> years() {
        return IntStream.rangeClosed(firstYear, lastYear).boxed().toList();
    }
}
