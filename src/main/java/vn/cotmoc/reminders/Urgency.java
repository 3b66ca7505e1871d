package vn.cotmoc.reminders;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.cotmoc.reminders.Notice.Kind;

/// How near a due date is: within 15, 7 or 1 days of it, or so many weeks past it.
///
/// Each step is told once. Whoever comes late to it (a portal that stood still over a weekend, an officer who is new)
/// is
/// told of the step that holds now and of none that has passed.
record Urgency(Kind kind, int days, String step) {

    private static final int[] STEPS = {1, 7, 15};
    private static final int WEEK = 7;

    static Optional<Urgency> of(LocalDate due, LocalDate today) {
        int left = Math.toIntExact(ChronoUnit.DAYS.between(today, due));
        if (left < 0) return Optional.of(new Urgency(Kind.OVERDUE, -left, "week " + (-left - 1) / WEEK));
        return IntStream.of(STEPS)
                .filter(step -> left <= step)
                .mapToObj(step -> new Urgency(Kind.DUE, left, "days " + step))
                .findFirst();
    }
}
