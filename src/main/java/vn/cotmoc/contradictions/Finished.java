package vn.cotmoc.contradictions;

import java.util.List;
import java.util.Optional;
import vn.cotmoc.contradictions.Contradiction.Kind;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.tasks.FollowedOccurrence;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.TaskState;

/// Indicators that are behind although every task that somebody has linked to them is done: the tasks do not do what
/// they were given for, or are done on paper alone.
final class Finished {

    private Finished() {}

    static List<Contradiction> in(List<Judged> rows, List<FollowedTask> assigned) {
        return rows.stream()
                .filter(row -> Detecting.BEHIND.contains(row.assessment().word()))
                .flatMap(row -> of(row, assigned).stream())
                .toList();
    }

    private static Optional<Contradiction> of(Judged row, List<FollowedTask> assigned) {
        var serving = assigned.stream()
                .filter(task -> task.indicators().stream()
                        .anyMatch(link -> link.id().equals(row.indicator().id())))
                .toList();
        if (serving.isEmpty() || !serving.stream().allMatch(Finished::isDone)) return Optional.empty();
        var word = row.assessment().word();
        return Optional.of(new Contradiction(
                Kind.TASKS_DONE, row, Phrase.of("contradictions.said.TASKS_DONE", serving.size(), word)));
    }

    // All that was asked for until now: what has not begun yet, and a sign of life each quarter, count on neither side.
    static boolean isDone(FollowedTask task) {
        var begun = task.occurrences().stream()
                .filter(one -> one.begun() && !one.occurrence().isHeartbeat())
                .toList();
        return begun.stream().map(FollowedOccurrence::state).anyMatch(TaskState::isDone)
                && begun.stream()
                        .filter(one -> !one.state().isDone())
                        .allMatch(one -> one.state() == TaskState.OPEN_IN_TIME);
    }
}
