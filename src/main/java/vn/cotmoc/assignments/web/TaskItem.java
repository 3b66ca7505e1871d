package vn.cotmoc.assignments.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.LinkedIndicator;
import vn.cotmoc.tasks.Nearness;
import vn.cotmoc.tasks.SubTask;
import vn.cotmoc.tasks.Task.Part;
import vn.cotmoc.tasks.TaskHead;
import vn.cotmoc.tasks.TaskState;

/// A task as programs get it: as worded, when it is due, and what has become of it.
record TaskItem(
        UUID id,
        String number,
        String layer,
        String content,
        String printedContent,
        List<String> monitoringAgencies,
        @Nullable String monitoringText,
        List<String> leadAgencies,
        List<String> leadAgenciesToday,
        @Nullable String leadText,
        List<String> coordinatingAgencies,
        @Nullable String coordinatingText,
        List<String> fundingSources,
        @Nullable String fundingText,
        @Nullable String deadlineText,
        @Nullable ScheduleItem schedule,
        List<String> reading,
        TaskState state,
        Nearness nearness,
        @Nullable LocalDate nextDue,
        List<OccurrenceItem> occurrences,
        List<PartItem> parts,
        List<IndicatorItem> indicators,
        int evidence,
        boolean illustrative,
        String clause,
        @Nullable String note,
        @Nullable LocalDate endedOn,
        @Nullable String endedBy) {

    /// The first day on which it is due, and the first and last year of those that recur.
    record ScheduleItem(
            String kind,
            @Nullable LocalDate due,
            @Nullable Integer from,
            @Nullable Integer to) {}

    record PartItem(
            UUID id,
            String content,
            String responsible,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate doneOn,
            int revision) {

        static PartItem of(SubTask part) {
            return new PartItem(
                    part.id(),
                    part.content(),
                    part.responsible(),
                    part.from(),
                    part.to(),
                    part.doneOn(),
                    part.revision());
        }
    }

    record IndicatorItem(String resolution, String code, String rationale) {
        static IndicatorItem of(LinkedIndicator link) {
            return new IndicatorItem(link.slug(), link.code(), link.rationale());
        }
    }

    /// @param files how many files the caller sees beside what was said of it
    static TaskItem of(FollowedTask task, int files, TaskWords words, Locale locale) {
        var head = task.head();
        var schedule = task.deadline().schedule();
        return new TaskItem(
                head.id().value(),
                head.number(),
                head.layer(),
                head.content(),
                head.printedContent() == null ? head.content() : head.printedContent(),
                names(head, Part.MONITORING),
                head.monitoringText(),
                names(head, Part.LEAD),
                head.agencies(Part.LEAD).stream()
                        .map(one -> task.voice(one).name())
                        .toList(),
                head.leadText(),
                names(head, Part.COORDINATING),
                head.coordinatingText(),
                head.fundingSources(),
                head.fundingText(),
                head.deadlineText(),
                schedule(task),
                schedule == null
                        ? List.of()
                        : schedule.reading().stream()
                                .map(part -> words.say(part, locale))
                                .toList(),
                task.state(),
                task.standing().nearness(),
                task.nextDue(),
                task.occurrences().stream()
                        .map(one -> OccurrenceItem.of(one, words, locale))
                        .toList(),
                task.subTasks().stream().map(PartItem::of).toList(),
                task.indicators().stream().map(IndicatorItem::of).toList(),
                files,
                task.isIllustrative(),
                head.clause(),
                head.note(),
                head.endedOn(),
                head.endedBy());
    }

    private static @Nullable ScheduleItem schedule(FollowedTask task) {
        var schedule = task.deadline().schedule();
        if (schedule == null)
            return task.deadline()
                    .standingSet()
                    .map(set -> new ScheduleItem("SET", set.due(), null, null))
                    .orElse(null);
        return new ScheduleItem(
                schedule.kind().name(),
                schedule.firstDue(),
                schedule.firstYear().orElse(null),
                schedule.lastYear().orElse(null));
    }

    private static List<String> names(TaskHead head, Part part) {
        return head.agencies(part).stream().map(TaskHead.Assignment::name).toList();
    }
}
