package vn.cotmoc.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.agencies.Heir;
import vn.cotmoc.tasks.TaskHead.Assignment;

/// Puts together what was given, what was said of it and the present day.
record Following(WorkRows.Work work, LocalDate today) {

    List<FollowedTask> of(List<HeadRows.Row> rows) {
        return rows.stream().map(this::of).toList();
    }

    private FollowedTask of(HeadRows.Row row) {
        var head = row.head();
        UUID id = head.id().value();
        var deadline =
                TaskDeadline.read(head.deadlineText(), row.plan(), row.former(), work.set(id), work.workingDays());
        var occurrences = occurrences(row, deadline);
        return new FollowedTask(
                head,
                deadline,
                occurrences,
                TaskStanding.of(occurrences, head.endedOn() != null),
                work.planned(id),
                work.links(id),
                heirs(head));
    }

    private Map<UUID, Heir> heirs(TaskHead head) {
        return head.agencies().stream()
                .collect(Collectors.toMap(
                        Assignment::agency,
                        one -> work.successions().heir(one.agency(), one.endedOn(), today),
                        (first, _) -> first));
    }

    private List<FollowedOccurrence> occurrences(HeadRows.Row row, TaskDeadline deadline) {
        var answering = Answering.of(row.head().answering(), work.successions(), today);
        var judging = new JudgingOccurrences(answering, work.workingDays(), today);
        return deadline.occurrences(today).stream()
                .map(one -> judging.judge(
                        one,
                        deadline.dues(one, today),
                        work.steps(row.head().id().value(), one.key())))
                .filter(one -> wasAskedFor(one, row.head().endedOn()))
                .toList();
    }

    // What an amendment has dropped is no longer due after its last day; what was said of it stays.
    private static boolean wasAskedFor(FollowedOccurrence one, @Nullable LocalDate endedOn) {
        LocalDate due = one.due();
        return endedOn == null
                || due == null
                || !due.isAfter(endedOn)
                || !one.steps().isEmpty();
    }
}
