package vn.cotmoc.tasks.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.tasks.FollowedOccurrence;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.StateChip;
import vn.cotmoc.tasks.Step;
import vn.cotmoc.tasks.SubTask;
import vn.cotmoc.tasks.Task;
import vn.cotmoc.tasks.TaskHead;
import vn.cotmoc.tasks.TaskRights;
import vn.cotmoc.tasks.web.TaskPage.Agencies;
import vn.cotmoc.tasks.web.TaskPage.DeadlinePart;
import vn.cotmoc.tasks.web.TaskPage.Given;
import vn.cotmoc.tasks.web.TaskPage.HistoryLine;
import vn.cotmoc.tasks.web.TaskPage.IndicatorLine;
import vn.cotmoc.tasks.web.TaskPage.Link;
import vn.cotmoc.tasks.web.TaskPage.PartLine;

/// Prepares the page of a task.
@Component
class PreparingTask {

    private final TaskWords words;
    private final OfferingActs offering;

    PreparingTask(TaskWords words, OfferingActs offering) {
        this.words = words;
        this.offering = offering;
    }

    /// Which task, which of its times, what the person wants to do there, and in which language.
    record Wish(
            FollowedTask task,
            @Nullable FollowedOccurrence chosen,
            @Nullable ActKind act,
            TaskRights rights,
            Locale locale) {}

    TaskPage page(Wish wish) {
        var task = wish.task();
        var acts = offering.acts(wish);
        return new TaskPage(
                given(task, wish.locale()),
                deadline(task, wish.rights(), wish.locale()),
                StateChip.of(task.state()),
                sentence(task, wish.locale()),
                task.occurrences().stream()
                        .map(one ->
                                OccurrenceLine.of(one, task.id().toString(), key(wish.chosen()), words, wish.locale()))
                        .toList(),
                acts,
                offering.asking(wish),
                steps(task, wish.locale()),
                task.subTasks().stream().map(part -> part(task, part)).toList(),
                indicators(task),
                history(task, wish.locale()),
                wish.rights().plans(),
                task.isIllustrative());
    }

    private static @Nullable String key(@Nullable FollowedOccurrence chosen) {
        return chosen == null ? null : chosen.key();
    }

    private Given given(FollowedTask task, Locale locale) {
        var head = task.head();
        var origin = head.resolution();
        return new Given(
                head.id().toString(),
                head.number(),
                head.content(),
                head.printedContent(),
                origin == null
                        ? new Link(
                                words.say("tasks.origin.decision", locale, head.clause()),
                                "/decisions/" + head.decision())
                        : new Link(origin.name(), "/resolutions/%s#task-%s".formatted(origin.slug(), head.number())),
                new Link(head.provinceName(), "/provinces/" + head.provinceCode()),
                head.clause(),
                Stream.of(Task.Part.values()).map(part -> agencies(head, part)).toList(),
                head.fundingText(),
                head.note(),
                head.endedOn() == null || head.endedBy() == null
                        ? null
                        : words.say("tasks.ended", locale, Vietnamese.date(head.endedOn()), head.endedBy()));
    }

    private static Agencies agencies(TaskHead head, Task.Part part) {
        String printed = switch (part) {
            case MONITORING -> head.monitoringText();
            case LEAD -> head.leadText();
            case COORDINATING -> head.coordinatingText();
        };
        return new Agencies(
                "tasks.part." + part,
                printed,
                head.agencies(part).stream()
                        .map(one -> new Link(one.name(), "/agencies/" + one.agency()))
                        .toList());
    }

    private DeadlinePart deadline(FollowedTask task, TaskRights rights, Locale locale) {
        var deadline = task.deadline();
        var reading = new ArrayList<String>();
        if (deadline.schedule() != null)
            deadline.schedule().reading().forEach(part -> reading.add(words.say(part, locale)));
        deadline.former()
                .forEach(former -> reading.add(words.say(
                        "tasks.deadline.former",
                        locale,
                        former.before() == null ? "–" : former.before(),
                        Vietnamese.date(former.on()),
                        former.document())));
        for (var set : deadline.set())
            reading.add(words.say(
                    set.due() == null ? "tasks.deadline.takenBack" : "tasks.deadline.set",
                    locale,
                    TaskWords.day(set.due()),
                    set.author(),
                    Vietnamese.date(set.day()),
                    set.reason(),
                    set.source()));
        boolean unread = deadline.schedule() == null;
        return new DeadlinePart(deadline.printed(), reading, unread, unread && rights.edits());
    }

    // The first line answers: how far it is, and by when.
    private String sentence(FollowedTask task, Locale locale) {
        Optional<FollowedOccurrence> current = task.current();
        if (current.isEmpty()) return words.say("tasks.sentence.ended", locale);
        var one = current.get();
        String label = words.say(one.occurrence().label(), locale);
        LocalDate due = one.due();
        if (due == null) return words.say("tasks.sentence.undated", locale);
        long late = one.daysLate(words.today()).orElse(0L);
        String day = Vietnamese.date(due);
        if (one.occurrence().isHeartbeat()) return words.say("tasks.sentence.quarter", locale, label, day);
        if (one.state().isDone())
            return words.say("tasks.sentence.done", locale, label, TaskWords.day(one.completedOn()), day);
        if (one.awaitsConfirmation())
            return words.say("tasks.sentence.waiting", locale, label, TaskWords.day(one.completedOn()), day);
        return late > 0
                ? words.say("tasks.sentence.late", locale, label, day, late)
                : words.say("tasks.sentence.open", locale, label, day, -late);
    }

    // The latest first: what was said last is what one looks for.
    private List<StepLine> steps(FollowedTask task, Locale locale) {
        record Told(Step step, String label) {}
        return task.occurrences().stream()
                .flatMap(one -> one.steps().stream()
                        .map(step -> new Told(step, words.say(one.occurrence().label(), locale))))
                .sorted(Comparator.comparing((Told told) -> told.step().at()).reversed())
                .map(told -> StepLine.of(told.step(), told.label(), words, locale))
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

    private static List<IndicatorLine> indicators(FollowedTask task) {
        return task.indicators().stream()
                .map(link -> new IndicatorLine(
                        link.code(),
                        link.name(),
                        "/resolutions/%s/indicators/%s".formatted(link.slug(), link.code()),
                        link.rationale(),
                        link.author(),
                        Vietnamese.date(link.day()),
                        "/tasks/%s?act=link&indicator=%s#act".formatted(task.id(), link.id())))
                .toList();
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
