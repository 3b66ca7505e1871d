package vn.cotmoc.assignments.web;

import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.cotmoc.agencies.Heir;
import vn.cotmoc.assignments.web.TaskPage.Agencies;
import vn.cotmoc.assignments.web.TaskPage.DeadlinePart;
import vn.cotmoc.assignments.web.TaskPage.Given;
import vn.cotmoc.assignments.web.TaskPage.Known;
import vn.cotmoc.assignments.web.TaskPage.Link;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Occurrence;
import vn.cotmoc.tasks.FollowedOccurrence;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.Task;
import vn.cotmoc.tasks.TaskHead.Assignment;
import vn.cotmoc.tasks.TaskRights;

/// Prepares what a document gives to whom, in its own words, and what they mean today.
@Component
class PreparingGiven {

    private final TaskWords words;

    PreparingGiven(TaskWords words) {
        this.words = words;
    }

    Given given(FollowedTask task, Locale locale) {
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
                Stream.of(Task.Part.values())
                        .map(part -> agencies(task, part, locale))
                        .toList(),
                head.fundingText(),
                head.note(),
                head.endedOn() == null || head.endedBy() == null
                        ? null
                        : words.say("tasks.ended", locale, Vietnamese.date(head.endedOn()), head.endedBy()));
    }

    private Agencies agencies(FollowedTask task, Task.Part part, Locale locale) {
        var head = task.head();
        String printed = switch (part) {
            case MONITORING -> head.monitoringText();
            case LEAD -> head.leadText();
            case COORDINATING -> head.coordinatingText();
        };
        var known = head.agencies(part).stream()
                .map(one -> known(one, task.heir(one), locale))
                .toList();
        boolean same = known.size() == 1 && known.getFirst().agency().words().equals(printed);
        return new Agencies("tasks.part." + part, same ? null : printed, known);
    }

    // The wording stays; who has the work today stands beside it.
    private Known known(Assignment one, Heir heir, Locale locale) {
        var agency = new Link(one.name(), "/agencies/" + one.agency());
        return switch (heir) {
            case Heir.Itself _ -> new Known(agency, null, "");
            case Heir.Successor successor ->
                new Known(
                        agency,
                        new Link(successor.name(), "/agencies/" + successor.agency()),
                        words.say(
                                "tasks.heir.since",
                                locale,
                                Vietnamese.date(successor.since()),
                                successor.legalBasis()));
            case Heir.Divided(var endedOn, var names) ->
                new Known(
                        agency,
                        null,
                        words.say("tasks.heir.divided", locale, Vietnamese.date(endedOn), String.join(", ", names)));
            case Heir.Unknown(var endedOn) ->
                new Known(agency, null, words.say("tasks.heir.unknown", locale, Vietnamese.date(endedOn)));
        };
    }

    DeadlinePart deadline(FollowedTask task, TaskRights rights, Locale locale) {
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
        // The wording goes on saying the old day: the one that holds stands beside it.
        task.occurrences().stream()
                .filter(FollowedOccurrence::isExtended)
                .forEach(one -> reading.add(extended(one, locale)));
        boolean unread = deadline.schedule() == null;
        return new DeadlinePart(deadline.printed(), reading, unread, unread && rights.edits());
    }

    // What is due just once needs no name.
    private String extended(FollowedOccurrence one, Locale locale) {
        String said = words.say("tasks.deadline.extended", locale, TaskWords.day(one.due()));
        return one.occurrence().kind() == Occurrence.Kind.ONCE
                ? said
                : words.say("tasks.sentence", locale, words.say(one.occurrence().label(), locale), said);
    }
}
