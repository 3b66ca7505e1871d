package vn.cotmoc.assignments;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.tasks.Act.Product;
import vn.cotmoc.tasks.DueChange;
import vn.cotmoc.tasks.DueChange.Origin;
import vn.cotmoc.tasks.FollowedOccurrence;
import vn.cotmoc.tasks.FollowedTask;

/// What a line says of a task's days: how they are read, how they were moved, what is next, what is done.
///
/// @param day how a day is written where the words are to stand
record Telling(Saying saying, Locale locale, Function<LocalDate, String> day) {

    /// How the wording is read; where a single day was moved, its old reading would speak of a day that is no more.
    List<String> reading(FollowedTask task) {
        var schedule = task.deadline().schedule();
        boolean gone = task.occurrences().size() == 1 && !moved(task).isEmpty();
        return schedule == null || gone
                ? List.of()
                : schedule.reading().stream()
                        .map(phrase -> saying.say(phrase, locale))
                        .toList();
    }

    /// How the days of the time that it is about, and of the next one, were moved: one sentence for each move.
    List<String> moved(FollowedTask task) {
        var current = task.current().orElse(null);
        return task.occurrences().stream()
                .filter(one -> one.equals(current) || isNext(task, one))
                .flatMap(one -> moved(one)
                        .map(words -> task.occurrences().size() == 1
                                ? words
                                : saying.say("assignments.moved.of", locale, label(one), words)))
                .toList();
    }

    private static boolean isNext(FollowedTask task, FollowedOccurrence one) {
        return one.due() != null
                && one.due().equals(task.nextDue())
                && !one.state().isDone();
    }

    private Stream<String> moved(FollowedOccurrence one) {
        return IntStream.range(1, one.dues().size())
                .mapToObj(at -> moved(one.dues().get(at - 1), one.dues().get(at)));
    }

    private String moved(DueChange before, DueChange after) {
        String why = after.origin() == Origin.AMENDMENT ? after.source() : after.reason();
        return saying.say(
                "assignments.moved." + after.origin(),
                locale,
                written(before.due()),
                written(after.due()),
                Objects.requireNonNullElse(why, ""));
    }

    /// The next day and how far it is; nothing where all is done.
    String due(FollowedTask task, LocalDate today) {
        var next = next(task);
        if (next == null) return "";
        long left = next.toEpochDay() - today.toEpochDay();
        String key = left < 0 ? "assignments.due.over" : left == 0 ? "assignments.due.today" : "assignments.due.left";
        return saying.say(key, locale, day.apply(next), Math.abs(left));
    }

    /// Of continuous work the quarter's end, else the day of the earliest of its times that is not done.
    static @Nullable LocalDate next(FollowedTask task) {
        return task.current()
                .filter(one -> !one.state().isDone() || task.isDoneForNow())
                .map(one -> one.occurrence().isHeartbeat() || task.nextDue() == null ? one.due() : task.nextDue())
                .orElse(null);
    }

    /// A year that is done is not the whole task.
    String times(FollowedTask task) {
        return task.current()
                .filter(_ -> task.isDoneForNow())
                .map(one -> saying.say(
                        "assignments.times",
                        locale,
                        String.valueOf(one.occurrence().year()),
                        task.remaining()))
                .orElse("");
    }

    String done(FollowedTask task) {
        return task.current()
                .filter(one -> one.state().isDone())
                .map(FollowedOccurrence::completedOn)
                .map(on -> saying.say("assignments.due.done", locale, day.apply(on)))
                .orElse("");
    }

    /// The latest product of any of its times.
    String product(FollowedTask task) {
        return task.occurrences().reversed().stream()
                .flatMap(one -> one.product().stream())
                .findFirst()
                .map(this::words)
                .orElse("");
    }

    private String words(Product product) {
        return Stream.of(product.name(), product.number(), product.date() == null ? null : day.apply(product.date()))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(", "));
    }

    private String label(FollowedOccurrence one) {
        return saying.say(one.occurrence().label(), locale);
    }

    private String written(@Nullable LocalDate date) {
        return date == null ? saying.say("tasks.due.none", locale) : day.apply(date);
    }
}
