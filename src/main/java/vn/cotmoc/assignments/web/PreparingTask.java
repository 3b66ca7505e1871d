package vn.cotmoc.assignments.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.assignments.web.OccurrenceLine.Beside;
import vn.cotmoc.assignments.web.PreparingFiles.Shelf;
import vn.cotmoc.assignments.web.TaskPage.HistoryLine;
import vn.cotmoc.assignments.web.TaskPage.PartLine;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Occurrence;
import vn.cotmoc.tasks.FollowedOccurrence;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.StateChip;
import vn.cotmoc.tasks.Step;
import vn.cotmoc.tasks.SubTask;
import vn.cotmoc.tasks.TaskRights;
import vn.cotmoc.tasks.TaskRights.Voice;

/// Prepares the page of a task.
@Component
class PreparingTask {

    private final TaskWords words;
    private final OfferingActs offering;
    private final PreparingGiven given;
    private final PreparingFiles files;
    private final PreparingIndicators indicators;

    PreparingTask(
            TaskWords words,
            OfferingActs offering,
            PreparingGiven given,
            PreparingFiles files,
            PreparingIndicators indicators) {
        this.words = words;
        this.offering = offering;
        this.given = given;
        this.files = files;
        this.indicators = indicators;
    }

    /// Which task, which of its times, what the person wants to do there, and in which language.
    ///
    /// @param voices for whom the person adds a part
    record Wish(
            FollowedTask task,
            @Nullable FollowedOccurrence chosen,
            @Nullable ActKind act,
            TaskRights rights,
            List<Voice> voices,
            Locale locale) {}

    TaskPage page(Wish wish) {
        var task = wish.task();
        var acts = offering.acts(wish);
        var shelf = files.shelf(wish);
        var served = indicators.of(task);
        return new TaskPage(
                given.given(task, wish.locale()),
                given.deadline(task, wish.rights(), wish.locale()),
                StateChip.of(task.state()),
                sentence(task, wish.locale()),
                task.occurrences().stream()
                        .map(one -> OccurrenceLine.of(
                                one,
                                new Beside(
                                        task.id().toString(),
                                        key(wish.chosen()),
                                        shelf.count(one.key()),
                                        task.deadline().workingDays()),
                                words,
                                wish.locale()))
                        .toList(),
                acts,
                offering.asking(wish),
                steps(wish, shelf),
                task.subTasks().stream().map(part -> part(task, part)).toList(),
                served.lines(),
                history(task, wish.locale()),
                wish.rights().plans(),
                task.isIllustrative() || shelf.isIllustrative() || served.illustrative());
    }

    private static @Nullable String key(@Nullable FollowedOccurrence chosen) {
        return chosen == null ? null : chosen.key();
    }

    // The first line answers: how far it is, and by when.
    private String sentence(FollowedTask task, Locale locale) {
        Optional<FollowedOccurrence> current = task.current();
        if (current.isEmpty()) return words.say("tasks.sentence.ended", locale);
        var one = current.get();
        LocalDate due = one.due();
        if (due == null) return words.say("tasks.sentence.undated", locale);
        String said = said(one, due, locale) + more(task, locale) + beside(one, locale);
        // What is due just once needs no name.
        return one.occurrence().kind() == Occurrence.Kind.ONCE
                ? said.substring(0, 1).toUpperCase(locale) + said.substring(1)
                : words.say("tasks.sentence", locale, words.say(one.occurrence().label(), locale), said);
    }

    // A year that is done is not the whole task.
    private String more(FollowedTask task, Locale locale) {
        return task.isDoneForNow() ? " " + words.say("tasks.sentence.more", locale, task.remaining()) : "";
    }

    // Both show: what a person has set, and what follows from the steps.
    private String beside(FollowedOccurrence one, Locale locale) {
        return one.override() == null
                ? ""
                : " %s %s."
                        .formatted(
                                words.say("tasks.override.beside", locale),
                                words.say("tasks.state." + one.automatic(), locale));
    }

    private String said(FollowedOccurrence one, LocalDate due, Locale locale) {
        long late = one.daysLate(words.today()).orElse(0L);
        String day = Vietnamese.date(due);
        String finished = TaskWords.day(one.completedOn());
        if (one.occurrence().isHeartbeat()) return words.say("tasks.sentence.quarter", locale, day);
        if (one.state().isDone())
            return finished.isEmpty()
                    ? words.say("tasks.sentence.by", locale, day)
                    : words.say("tasks.sentence.done", locale, finished, day);
        if (one.awaitsConfirmation())
            return words.say("tasks.sentence.waiting", locale, finished, day, OccurrenceLine.reportedOn(one));
        return late > 0
                ? words.say("tasks.sentence.late", locale, day, late)
                : words.say("tasks.sentence.open", locale, day, -late);
    }

    // The latest first: what was said last is what one looks for.
    private List<StepLine> steps(Wish wish, Shelf shelf) {
        record Told(FollowedOccurrence one, Step step) {}
        return wish.task().occurrences().stream()
                .flatMap(one -> one.steps().stream().map(step -> new Told(one, step)))
                .sorted(Comparator.comparing((Told told) -> told.step().at()).reversed())
                .map(told -> StepLine.of(
                        told.step(),
                        words.say(told.one().occurrence().label(), wish.locale()),
                        files.beside(told.one(), told.step(), shelf, wish),
                        words,
                        wish.locale()))
                .toList();
    }

    private PartLine part(FollowedTask task, SubTask part) {
        return new PartLine(
                part.content(),
                part.responsible(),
                Vietnamese.date(part.from()),
                Vietnamese.date(part.to()),
                TaskWords.day(part.doneOn()),
                part.isLate(words.today()),
                "/tasks/%s?act=plan&part=%s#act".formatted(task.id(), part.id()),
                part.illustrative());
    }

    private List<HistoryLine> history(FollowedTask task, Locale locale) {
        var parts = task.planned().stream()
                .map(part -> new HistoryLine(
                        Vietnamese.date(part.day()),
                        part.author(),
                        words.say(
                                part.dropped() ? "tasks.history.dropped" : "tasks.history.part",
                                locale,
                                part.content(),
                                part.responsible(),
                                Vietnamese.date(part.from()),
                                Vietnamese.date(part.to()),
                                part.doneOn() == null ? "–" : Vietnamese.date(part.doneOn()))));
        var links = task.links().stream()
                .map(link -> new HistoryLine(
                        Vietnamese.date(link.day()),
                        link.author(),
                        words.say(
                                link.linked() ? "tasks.history.linked" : "tasks.history.unlinked",
                                locale,
                                link.code(),
                                link.rationale())));
        return Stream.concat(parts, links).toList();
    }
}
