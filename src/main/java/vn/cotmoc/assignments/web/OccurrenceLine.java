package vn.cotmoc.assignments.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.WorkingDays;
import vn.cotmoc.tasks.Act;
import vn.cotmoc.tasks.DueChange;
import vn.cotmoc.tasks.FollowedOccurrence;
import vn.cotmoc.tasks.StateChip;
import vn.cotmoc.tasks.TaskState;

/// One of the times that a task is due, as its page prints it.
///
/// @param automatic the state beside which a person has set another; empty where nobody has
/// @param notes what is to be known of its days: the former ones and why, the last working day before it
record OccurrenceLine(
        String key,
        String label,
        String due,
        List<String> notes,
        StateChip chip,
        @Nullable StateChip automatic,
        @Nullable String override,
        String nearness,
        String product,
        String evidence,
        String href,
        boolean chosen,
        boolean begun) {

    /// Which task it belongs to, which of its times the reader has chosen, how many files stand beside this one, and
    /// the
    /// calendar that its days were read with.
    record Beside(String task, @Nullable String chosen, long files, WorkingDays calendar) {}

    static OccurrenceLine of(FollowedOccurrence one, Beside beside, TaskWords words, Locale locale) {
        var override = one.override();
        return new OccurrenceLine(
                one.key(),
                words.say(one.occurrence().label(), locale),
                one.due() == null ? words.say("tasks.due.none", locale) : Vietnamese.date(one.due()),
                notes(one, isKnown(one, beside.calendar()), words, locale),
                StateChip.of(one.state()),
                override == null ? null : StateChip.of(one.automatic()),
                override == null
                        ? null
                        : words.say(
                                "tasks.override.by",
                                locale,
                                override.author(),
                                Vietnamese.date(override.day()),
                                override.reason()),
                nearness(one, words, locale),
                one.product().map(product -> product(product, words, locale)).orElse(""),
                beside.files() == 0 ? "" : words.say("assignments.evidence", locale, beside.files()),
                "/tasks/%s?occurrence=%s".formatted(beside.task(), one.key()),
                one.key().equals(beside.chosen()),
                one.begun());
    }

    // In a year whose Tết and exchanged days nobody has announced, a last working day may still move.
    private static boolean isKnown(FollowedOccurrence one, WorkingDays calendar) {
        var day = one.lastWorkingDay();
        return day == null || calendar.isAnnounced(day.getYear());
    }

    private static List<String> notes(FollowedOccurrence one, boolean calendarKnown, TaskWords words, Locale locale) {
        var notes = new ArrayList<String>();
        if (one.lastWorkingDay() != null)
            notes.add(words.say(
                    calendarKnown ? "tasks.due.closed" : "tasks.due.closed.open",
                    locale,
                    Vietnamese.date(one.lastWorkingDay()),
                    String.valueOf(one.lastWorkingDay().getYear())));
        DueChange before = null;
        for (DueChange change : one.dues()) {
            if (before != null) notes.add(moved(before, change, words, locale));
            before = change;
        }
        if (before != null
                && before.origin() == DueChange.Origin.EDITOR
                && one.dues().size() == 1) notes.add(moved(before, before, words, locale));
        return notes;
    }

    private static String moved(DueChange before, DueChange after, TaskWords words, Locale locale) {
        return words.say(
                "tasks.due." + after.origin(),
                locale,
                TaskWords.day(before.due()),
                TaskWords.day(after.since()),
                after.source() == null ? "" : after.source(),
                after.reason() == null ? "" : after.reason());
    }

    private static String nearness(FollowedOccurrence one, TaskWords words, Locale locale) {
        if (one.awaitsConfirmation())
            return words.say("tasks.waiting", locale, TaskWords.day(one.completedOn()), reportedOn(one));
        if (!one.begun()) return words.say("tasks.notBegun", locale);
        if (one.nearness().isNear() && one.due() != null) {
            long left = -one.daysLate(words.today()).orElse(0L);
            return left == 0 ? words.say("tasks.near.today", locale) : words.say("tasks.near", locale, left);
        }
        if (one.automatic() == TaskState.OPEN_OVERDUE)
            return words.say("tasks.late", locale, one.daysLate(words.today()).orElse(0L));
        return one.state().isDone() && one.completedOn() != null
                ? words.say("tasks.completed", locale, TaskWords.day(one.completedOn()))
                : "";
    }

    /// The day on which it was said to be done: the product's own day may be long before it.
    static String reportedOn(FollowedOccurrence one) {
        return one.lastReport().map(step -> Vietnamese.date(step.day())).orElse("");
    }

    static String product(Act.Product product, TaskWords words, Locale locale) {
        String name = product.name() == null ? "" : product.name();
        String number = product.number() == null ? "" : product.number();
        String joined = name.isEmpty() || number.isEmpty() ? name + number : name + ", " + number;
        return product.date() == null
                ? joined
                : words.say("tasks.product.dated", locale, joined, Vietnamese.date(product.date()));
    }
}
