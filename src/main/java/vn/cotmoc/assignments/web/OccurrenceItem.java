package vn.cotmoc.assignments.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.tasks.Act;
import vn.cotmoc.tasks.FollowedOccurrence;
import vn.cotmoc.tasks.Nearness;
import vn.cotmoc.tasks.TaskState;

/// One of the times that a task is due, as programs get it; `automatic` differs where a person has set a state.
record OccurrenceItem(
        String key,
        String label,
        LocalDate from,
        @Nullable LocalDate due,
        @Nullable LocalDate dueBefore,
        @Nullable LocalDate lastWorkingDay,
        TaskState state,
        TaskState automatic,
        @Nullable String overrideReason,
        boolean begun,
        boolean awaitsConfirmation,
        Nearness nearness,
        @Nullable LocalDate completedOn,
        @Nullable ProductItem product,
        int revision) {

    record ProductItem(
            @Nullable String name,
            @Nullable String number,
            @Nullable LocalDate date) {
        static ProductItem of(Act.Product product) {
            return new ProductItem(product.name(), product.number(), product.date());
        }
    }

    static OccurrenceItem of(FollowedOccurrence one, TaskWords words, Locale locale) {
        var override = one.override();
        var first = one.dues().isEmpty() ? null : one.dues().getFirst().due();
        return new OccurrenceItem(
                one.key(),
                words.say(one.occurrence().label(), locale),
                one.occurrence().from(),
                one.due(),
                one.dues().size() > 1 ? first : null,
                one.lastWorkingDay(),
                one.state(),
                one.automatic(),
                override == null ? null : override.reason(),
                one.begun(),
                one.awaitsConfirmation(),
                one.nearness(),
                one.completedOn(),
                one.product().map(ProductItem::of).orElse(null),
                one.revision());
    }
}
