package vn.cotmoc.targets;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One of the times that work is due: which one, since when it is worked on, and the last day on which it is in time.
///
/// The key is what reports are kept under: it outlasts a deadline that is moved.
public record Occurrence(
        String key,
        Kind kind,
        int year,
        int quarter,
        LocalDate from,
        @Nullable LocalDate due) {

    /// What makes it recur.
    public enum Kind {
        ONCE,
        YEAR,
        QUARTER,
        MIDTERM,
        END
    }

    static final String ONLY = "ONCE";

    /// Work whose deadline nobody has stated: there is something to report on, and no day to be late after.
    public static Occurrence undated(LocalDate from) {
        return new Occurrence(ONLY, Kind.ONCE, from.getYear(), 0, from, null);
    }

    static Occurrence once(int number, LocalDate from, LocalDate due) {
        return new Occurrence(number == 1 ? ONLY : ONLY + "-" + number, Kind.ONCE, due.getYear(), 0, from, due);
    }

    static Occurrence ofYear(int year, LocalDate from, LocalDate due) {
        return new Occurrence(String.valueOf(year), Kind.YEAR, year, 0, from, due);
    }

    static Occurrence ofQuarter(Period quarter, LocalDate from, LocalDate due) {
        return new Occurrence(quarter.toString(), Kind.QUARTER, quarter.year(), quarter.quarter(), from, due);
    }

    static Occurrence ofReview(Deadline.Review review, int year) {
        Kind kind = switch (review) {
            case MIDTERM -> Kind.MIDTERM;
            case END -> Kind.END;
        };
        return new Occurrence(kind.name(), kind, year, 0, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /// What it is called.
    public Phrase label() {
        return switch (kind) {
            case ONCE -> Phrase.of("targets.occurrence.ONCE");
            case YEAR -> Phrase.of("targets.occurrence.YEAR", String.valueOf(year));
            case QUARTER -> Phrase.of("targets.occurrence.QUARTER", quarter, String.valueOf(year));
            case MIDTERM -> Phrase.of("targets.occurrence.MIDTERM", String.valueOf(year));
            case END -> Phrase.of("targets.occurrence.END", String.valueOf(year));
        };
    }

    /// A quarter asks for a sign of life, not for something finished.
    public boolean isHeartbeat() {
        return kind == Kind.QUARTER;
    }

    public boolean hasBegun(LocalDate today) {
        return !today.isBefore(from);
    }
}
