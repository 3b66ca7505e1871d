package vn.cotmoc.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Deadline.AtReview;
import vn.cotmoc.targets.Deadline.By;
import vn.cotmoc.targets.Deadline.Continuous;
import vn.cotmoc.targets.Deadline.EveryYear;
import vn.cotmoc.targets.Deadline.Several;
import vn.cotmoc.targets.Deadline.Within;

/// A deadline read against the plan of its resolution: when it is due, time after time.
public record Schedule(Deadline deadline, Plan plan, WorkingDays workingDays) {

    private static final Comparator<Occurrence> IN_TIME = Comparator.comparing(
                    Occurrence::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Occurrence::kind);

    /// What programs are told of it in one word.
    public enum Kind {
        CONTINUOUS,
        ONCE,
        YEARLY,
        REVIEWS,
        COMBINED
    }

    public Kind kind() {
        return switch (deadline) {
            case Continuous _ -> Kind.CONTINUOUS;
            case By _, Within _ -> Kind.ONCE;
            case EveryYear _ -> Kind.YEARLY;
            case AtReview _ -> Kind.REVIEWS;
            case Several _ -> Kind.COMBINED;
        };
    }

    /// In the order of their days; quarters only as far as the present one, since nobody reports ahead.
    public List<Occurrence> occurrences(LocalDate today) {
        var found = new ArrayList<Occurrence>();
        for (Deadline part : parts()) {
            long singles = found.stream()
                    .filter(one -> one.kind() == Occurrence.Kind.ONCE)
                    .count();
            of(part, (int) singles + 1, today).forEach(found::add);
        }
        return found.stream().sorted(IN_TIME).toList();
    }

    private List<Deadline> parts() {
        return deadline instanceof Several(var parts) ? parts : List.of(deadline);
    }

    private Stream<Occurrence> of(Deadline part, int number, LocalDate today) {
        return switch (part) {
            case Continuous _ -> quarters(today);
            case By(var day) -> Stream.of(isAYearsOwn(day) ? ofYear(day.getYear(), day) : once(number, day));
            case Within within -> Stream.of(once(number, within.due(plan.begins(), workingDays)));
            case EveryYear every -> years(every).mapToObj(year -> ofYear(year, every.dueFor(year)));
            case AtReview(var review) ->
                Stream.ofNullable(plan.yearOf(review)).map(year -> Occurrence.ofReview(review, year));
            case Several(var parts) -> parts.stream().flatMap(inner -> of(inner, number, today));
        };
    }

    private Occurrence once(int number, LocalDate due) {
        return Occurrence.once(number, begin(due), due);
    }

    // 24-NQ/TU, task 8: the year 2026 has its own day, and the rule for every year follows from 2027 on.
    private boolean isAYearsOwn(LocalDate day) {
        return parts().stream()
                .anyMatch(part ->
                        part instanceof EveryYear every && years(every).noneMatch(year -> year == day.getYear()));
    }

    private IntStream years(EveryYear every) {
        return IntStream.rangeClosed(
                every.from() == null ? plan.firstYear() : every.from(),
                every.to() == null ? plan.lastYear() : every.to());
    }

    private Occurrence ofYear(int year, LocalDate due) {
        LocalDate first = LocalDate.of(due.getYear(), 1, 1);
        return Occurrence.ofYear(year, first.isBefore(plan.begins()) ? begin(due) : first, due);
    }

    // A day that was over before the resolution was signed cannot be worked towards.
    private LocalDate begin(LocalDate due) {
        return plan.begins().isAfter(due) ? due : plan.begins();
    }

    private Stream<Occurrence> quarters(LocalDate today) {
        LocalDate last = LocalDate.of(plan.lastYear(), 12, 31);
        LocalDate until = today.isBefore(last) ? today : last;
        return Stream.iterate(firstOfQuarter(plan.begins()), day -> !day.isAfter(until), day -> day.plusMonths(3))
                .map(day -> Occurrence.ofQuarter(
                        quarter(day),
                        day.isBefore(plan.begins()) ? plan.begins() : day,
                        day.plusMonths(3).minusDays(1)));
    }

    private static LocalDate firstOfQuarter(LocalDate day) {
        return LocalDate.of(day.getYear(), quarter(day).quarter() * 3 - 2, 1);
    }

    private static Period quarter(LocalDate day) {
        return Period.quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /// The first and the last year in which it is due; for a single day both are that day's.
    public Optional<Integer> firstYear() {
        return years().findFirst();
    }

    public Optional<Integer> lastYear() {
        return years().reduce((_, last) -> last);
    }

    private Stream<Integer> years() {
        LocalDate end = LocalDate.of(plan.lastYear(), 12, 31);
        return occurrences(end).stream().map(Occurrence::year).sorted();
    }

    /// The first day on which it is due, if any is.
    public @Nullable LocalDate firstDue() {
        return occurrences(plan.begins()).stream()
                .filter(one -> !one.isHeartbeat())
                .flatMap(one -> Stream.ofNullable(one.due()))
                .findFirst()
                .orElse(null);
    }

    /// What the wording means, sentence by sentence.
    public List<Phrase> reading() {
        return parts().stream()
                .map(part -> DeadlineWords.of(part, plan, workingDays))
                .toList();
    }
}
