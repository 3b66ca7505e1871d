package vn.cotmoc.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Occurrence;
import vn.cotmoc.targets.WorkingDays;

/// What agencies and others have told of an occurrence, written as `A 2026-05-20 DONE 2026-05-18`.
///
/// `A` and `B` report how far they are, with the day of the product behind it; `ok`, `back`, `extend`, `override` and
/// `release` are what others decide.
final class Told {

    static final UUID A = new UUID(0, 1);
    static final UUID B = new UUID(0, 2);
    static final WorkingDays CALENDAR = new WorkingDays(Set.of(), Set.of());
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private Told() {}

    /// The steps parted by commas.
    static List<Step> steps(@Nullable String story) {
        var steps = new ArrayList<Step>();
        if (story == null) return steps;
        for (String told : story.split(",")) {
            var words = List.of(told.strip().split(" "));
            steps.add(step(steps.size() + 1, words));
        }
        return steps;
    }

    private static Step step(int revision, List<String> words) {
        Instant at = moment(words.get(1));
        UUID agency = switch (words.getFirst()) {
            case "A" -> A;
            case "B" -> B;
            case String _ -> null;
        };
        return new Step(
                "ONCE",
                revision,
                act(words),
                agency,
                null,
                words.getFirst(),
                new UUID(1, 1),
                words.getFirst(),
                null,
                at,
                LocalDate.ofInstant(at, HANOI),
                false);
    }

    // A day at noon, or a moment as the clocks of Hanoi show it.
    private static Instant moment(String written) {
        LocalDateTime told = written.contains("T")
                ? LocalDateTime.parse(written)
                : LocalDate.parse(written).atTime(12, 0);
        return told.atZone(HANOI).toInstant();
    }

    private static Act act(List<String> words) {
        return switch (words.getFirst()) {
            case "A", "B", "someone" -> reported(words);
            case "part" -> new Act.Added("x", null);
            case "ok" -> new Act.Confirmed("x");
            case "back" -> new Act.Returned("x");
            case "extend" -> new Act.Extended(LocalDate.MIN, LocalDate.parse(words.get(2)), "x");
            case "override" -> new Act.Overridden(TaskState.valueOf(words.get(2)), "x");
            case "release" -> new Act.Released("x");
            case String other -> throw new IllegalArgumentException(other);
        };
    }

    private static Act reported(List<String> words) {
        var product = words.size() > 3
                ? new Act.Product("x", null, LocalDate.parse(words.get(3)))
                : new Act.Product("x", null, null);
        return new Act.Reported(Act.Standing.valueOf(words.get(2)), "x", product, null, null, null);
    }

    static FollowedOccurrence judged(
            LocalDate today, @Nullable LocalDate due, @Nullable String story, Set<UUID> answering) {
        var from = LocalDate.of(2026, 4, 3);
        var occurrence = due == null
                ? Occurrence.undated(from)
                : new Occurrence("ONCE", Occurrence.Kind.ONCE, due.getYear(), 0, from, due);
        var dues = due == null
                ? List.<DueChange>of()
                : List.of(new DueChange(null, due, DueChange.Origin.WORDING, null, null));
        return new JudgingOccurrences(Answering.each(answering), CALENDAR, today).judge(occurrence, dues, steps(story));
    }

    static FollowedOccurrence quarter(LocalDate today, @Nullable String story, Set<UUID> answering) {
        var from = LocalDate.of(2026, 7, 1);
        var due = LocalDate.of(2026, 9, 30);
        return new JudgingOccurrences(Answering.each(answering), CALENDAR, today)
                .judge(
                        new Occurrence("2026-Q3", Occurrence.Kind.QUARTER, 2026, 3, from, due),
                        List.of(new DueChange(null, due, DueChange.Origin.WORDING, null, null)),
                        steps(story));
    }
}
