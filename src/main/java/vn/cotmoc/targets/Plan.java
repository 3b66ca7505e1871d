package vn.cotmoc.targets;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the deadlines of a resolution are read against: its day, the years it works for, and its years of review.
public record Plan(
        LocalDate begins,
        int firstYear,
        int lastYear,
        @Nullable Integer midtermYear,
        @Nullable Integer endYear) {

    public Plan {
        if (lastYear < firstYear)
            throw new IllegalArgumentException("last year %d is before %d".formatted(lastYear, firstYear));
    }

    /// For work that no resolution asks for: it lasts as long as its own deadline.
    public static Plan from(LocalDate begins, LocalDate due) {
        return new Plan(begins, begins.getYear(), Math.max(begins.getYear(), due.getYear()), null, null);
    }

    /// The year of a review, as the resolution states it.
    @Nullable
    Integer yearOf(Deadline.Review review) {
        return switch (review) {
            case MIDTERM -> midtermYear;
            case END -> endYear;
        };
    }
}
