package vn.cotmoc.tasks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a task as a whole stands: the worst of what is open, else what was done last.
///
/// @param current the occurrence that the state is about, and that is worked on next
/// @param nextDue the last day of the earliest occurrence that is not done; over or ahead
public record TaskStanding(
        TaskState state,
        @Nullable FollowedOccurrence current,
        @Nullable LocalDate nextDue,
        Nearness nearness) {

    static TaskStanding of(List<FollowedOccurrence> occurrences, boolean ended) {
        if (ended) return new TaskStanding(TaskState.ENDED, null, null, Nearness.FAR);
        var current = current(occurrences);
        return new TaskStanding(
                current.map(FollowedOccurrence::state).orElse(TaskState.NO_DEADLINE),
                current.orElse(null),
                open(occurrences)
                        .flatMap(one -> Stream.ofNullable(one.due()))
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                open(occurrences)
                        .map(FollowedOccurrence::nearness)
                        .max(Comparator.naturalOrder())
                        .orElse(Nearness.FAR));
    }

    private static Stream<FollowedOccurrence> open(List<FollowedOccurrence> occurrences) {
        return occurrences.stream()
                .filter(one -> !one.occurrence().isHeartbeat())
                .filter(one -> !one.state().isDone());
    }

    // What is overdue comes first, then what has begun, then what was done last, then what is still to begin. A sign of
    // life is asked for where nothing has a day.
    private static Optional<FollowedOccurrence> current(List<FollowedOccurrence> all) {
        return Stream.<Optional<FollowedOccurrence>>of(
                        first(all, one -> one.state() == TaskState.OPEN_OVERDUE),
                        first(
                                all,
                                one -> isDated(one)
                                        && one.begun()
                                        && !one.state().isDone()),
                        heartbeat(all),
                        last(all, one -> isDated(one) && one.state().isDone()),
                        first(all, TaskStanding::isDated),
                        first(all, _ -> true))
                .flatMap(Optional::stream)
                .findFirst();
    }

    // The present quarter once something is said of it, else the last one if nothing was said of that.
    private static Optional<FollowedOccurrence> heartbeat(List<FollowedOccurrence> all) {
        var quarters =
                all.stream().filter(one -> one.occurrence().isHeartbeat()).toList();
        if (quarters.isEmpty()) return Optional.empty();
        var present = quarters.getLast();
        if (present.state() != TaskState.UPDATE_AWAITED || quarters.size() == 1) return Optional.of(present);
        var before = quarters.get(quarters.size() - 2);
        return Optional.of(before.state() == TaskState.NOT_UPDATED ? before : present);
    }

    private static boolean isDated(FollowedOccurrence one) {
        return !one.occurrence().isHeartbeat() && one.due() != null;
    }

    private static Optional<FollowedOccurrence> first(
            List<FollowedOccurrence> all, Predicate<FollowedOccurrence> wanted) {
        return all.stream().filter(wanted).findFirst();
    }

    private static Optional<FollowedOccurrence> last(
            List<FollowedOccurrence> all, Predicate<FollowedOccurrence> wanted) {
        return all.stream().filter(wanted).reduce((_, later) -> later);
    }
}
