package vn.cotmoc.targets;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When work is due, in the days of Asia/Ho_Chi_Minh.
public sealed interface Deadline {

    /// `Thường xuyên`: no due day, an update is expected every quarter.
    record Continuous() implements Deadline {}

    /// `Tháng 5/2026`, `Quý IV năm 2026`, `trước ngày 05/5/2026`: the last day on which it is still in time.
    record By(LocalDate day) implements Deadline {}

    /// `Hàng năm (2026-2030)`: once for every year of the span, on a day of that year.
    ///
    /// @param inYearBefore `trước 31/12 năm trước`: before the day, as printed, in the year before
    record EveryYear(@Nullable Integer from, @Nullable Integer to, MonthDay day, boolean inYearBefore)
            implements Deadline {
        static final MonthDay LAST_DAY = MonthDay.of(12, 31);

        LocalDate dueFor(int year) {
            if (!inYearBefore) return day.atYear(year);
            // Before 29/02 of a year without it, 28/02 is still in time.
            return day.isValidYear(year - 1) ? day.atYear(year - 1).minusDays(1) : day.atYear(year - 1);
        }
    }

    /// `giữa kỳ`, `cuối kỳ`: with a review of the resolution, whose year the resolution states.
    record AtReview(Review review) implements Deadline {}

    enum Review {
        MIDTERM,
        END
    }

    /// `trong 10 ngày làm việc kể từ ngày 05/5/2026`; without a day it runs from that of the resolution.
    record Within(int days, boolean working, @Nullable LocalDate start) implements Deadline {

        // Bộ luật Dân sự 2015, article 147: the first day is not counted.
        LocalDate due(LocalDate adopted, WorkingDays calendar) {
            LocalDate since = start == null ? adopted : start;
            return working ? calendar.after(since, days) : since.plusDays(days);
        }
    }

    /// Several of these together.
    record Several(List<Deadline> parts) implements Deadline {
        public Several {
            parts = List.copyOf(parts);
        }
    }

    /// The first day that the wording itself names as due, if it names any.
    default Optional<LocalDate> firstDue() {
        return switch (this) {
            case Continuous _, AtReview _, Within _ -> Optional.empty();
            case By(var day) -> Optional.of(day);
            case EveryYear every -> Optional.ofNullable(every.from()).map(every::dueFor);
            case Several(var parts) ->
                parts.stream().flatMap(part -> part.firstDue().stream()).min(LocalDate::compareTo);
        };
    }

    /// The last day named by the wording that is over on a day; what is asked for every year begins in the first year.
    default Optional<LocalDate> lastDueBefore(LocalDate day, int firstYear) {
        return switch (this) {
            case Continuous _, AtReview _, Within _ -> Optional.empty();
            case By(var due) -> Optional.of(due).filter(day::isAfter);
            case EveryYear every ->
                IntStream.rangeClosed(
                                every.from() == null ? firstYear : every.from(),
                                every.to() == null ? day.getYear() + 1 : every.to())
                        .mapToObj(every::dueFor)
                        .filter(day::isAfter)
                        .max(LocalDate::compareTo);
            case Several(var parts) ->
                parts.stream()
                        .flatMap(part -> part.lastDueBefore(day, firstYear).stream())
                        .max(LocalDate::compareTo);
        };
    }

    static Deadline of(Stream<Deadline> parts) {
        var all = parts.toList();
        return all.size() == 1 ? all.getFirst() : new Several(all);
    }
}
