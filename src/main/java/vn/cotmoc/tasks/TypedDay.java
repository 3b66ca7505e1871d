package vn.cotmoc.tasks;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Vietnamese;

/// A day as somebody typed it: none, one that can be read, or words that are no day.
public record TypedDay(@Nullable LocalDate day, boolean isUnreadable) {

    // A year beyond these is a slip of the keyboard.
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    public static TypedDay of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return new TypedDay(null, false);
        return Vietnamese.readDate(typed.strip()).map(TypedDay::bounded).orElseGet(() -> new TypedDay(null, true));
    }

    /// The same as programs write it, such as 2026-09-30.
    public static TypedDay written(@Nullable String day) {
        if (day == null || day.isBlank()) return new TypedDay(null, false);
        try {
            return bounded(LocalDate.parse(day.strip()));
        } catch (DateTimeParseException noDay) {
            return new TypedDay(null, true);
        }
    }

    private static TypedDay bounded(LocalDate day) {
        return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
                ? new TypedDay(null, true)
                : new TypedDay(day, false);
    }
}
