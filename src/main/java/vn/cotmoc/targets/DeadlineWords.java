package vn.cotmoc.targets;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Deadline.AtReview;
import vn.cotmoc.targets.Deadline.By;
import vn.cotmoc.targets.Deadline.Continuous;
import vn.cotmoc.targets.Deadline.EveryYear;
import vn.cotmoc.targets.Deadline.Several;
import vn.cotmoc.targets.Deadline.Within;

/// Says in words how a deadline has been read, with the years that come from the resolution.
final class DeadlineWords {

    private DeadlineWords() {}

    static Phrase of(Deadline part, Plan plan, WorkingDays workingDays) {
        return switch (part) {
            case Continuous _ -> Phrase.of("targets.deadline.continuous");
            case By(var day) -> Phrase.of("targets.deadline.by", Vietnamese.officialDate(day));
            case Within within -> within(within, plan, workingDays);
            case EveryYear every -> yearly(every, plan);
            case AtReview(var review) -> atReview(review, plan.yearOf(review));
            case Several(var parts) -> of(parts.getFirst(), plan, workingDays);
        };
    }

    private static Phrase yearly(EveryYear every, Plan plan) {
        int from = every.from() == null ? plan.firstYear() : every.from();
        String bounds = every.to() == null ? "open" : "bounded";
        String rule = every.inYearBefore() ? "yearBefore" : "yearly";
        return Phrase.of(
                "targets.deadline.%s.%s".formatted(rule, bounds),
                day(every.day()),
                String.valueOf(from),
                String.valueOf(every.to() == null ? plan.lastYear() : every.to()));
    }

    private static Phrase atReview(Deadline.Review review, @Nullable Integer year) {
        return year == null
                ? Phrase.of("targets.deadline.review.%s.unknown".formatted(review))
                : Phrase.of("targets.deadline.review." + review, String.valueOf(year));
    }

    private static Phrase within(Within within, Plan plan, WorkingDays workingDays) {
        LocalDate start = within.start() == null ? plan.begins() : within.start();
        LocalDate due = within.due(plan.begins(), workingDays);
        String first = Vietnamese.officialDate(start);
        String last = Vietnamese.officialDate(due);
        if (!within.working()) return Phrase.of("targets.deadline.days", within.days(), first, last);
        var open = workingDays.unannounced(start, due);
        return open.isEmpty()
                ? Phrase.of("targets.deadline.workingDays", within.days(), first, last)
                : Phrase.of("targets.deadline.workingDays.open", within.days(), first, last, years(open));
    }

    private static String years(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String day(MonthDay day) {
        return "%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue());
    }
}
