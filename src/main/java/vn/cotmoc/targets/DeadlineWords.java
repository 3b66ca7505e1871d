package vn.cotmoc.targets;

import java.time.LocalDate;
import java.time.MonthDay;
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
        return Phrase.of(
                within.working() ? "targets.deadline.workingDays" : "targets.deadline.days",
                within.days(),
                Vietnamese.officialDate(start),
                Vietnamese.officialDate(within.due(plan.begins(), workingDays)));
    }

    private static String day(MonthDay day) {
        return "%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue());
    }
}
