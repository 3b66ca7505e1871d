package vn.cotmoc.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Occurrence;
import vn.cotmoc.targets.WorkingDays;

/// The one computation of where an occurrence stands: from its days, its steps and the present day.
///
/// @param answering the leading agencies of which each must report
final class JudgingOccurrences {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Answering answering;
    private final WorkingDays workingDays;
    private final LocalDate today;

    JudgingOccurrences(Answering answering, WorkingDays workingDays, LocalDate today) {
        this.answering = answering;
        this.workingDays = workingDays;
        this.today = today;
    }

    /// @param dues the days in force one after the other, extensions left out: those are among the steps
    FollowedOccurrence judge(Occurrence occurrence, List<DueChange> dues, List<Step> steps) {
        var inOrder = withExtensions(dues, steps);
        LocalDate due = DueChange.inForce(inOrder, today);
        var claim = claim(steps);
        boolean confirmed = claim.isPresent() && isConfirmed(steps);
        TaskState automatic =
                occurrence.isHeartbeat() ? heartbeat(occurrence, steps) : state(inOrder, due, claim, confirmed);
        boolean begun = occurrence.hasBegun(today);
        boolean waits = claim.isPresent() && !confirmed && !occurrence.isHeartbeat();
        return new FollowedOccurrence(
                occurrence,
                due,
                inOrder,
                due == null || workingDays.isOne(due) ? null : workingDays.lastUntil(due),
                automatic,
                override(steps),
                begun,
                waits,
                automatic == TaskState.OPEN_IN_TIME && begun && !waits && due != null
                        ? Nearness.of(today, due)
                        : Nearness.FAR,
                claim.map(Claim::day).orElse(null),
                steps);
    }

    private static List<DueChange> withExtensions(List<DueChange> dues, List<Step> steps) {
        var all = new ArrayList<>(dues);
        for (Step step : steps)
            if (step.act() instanceof Act.Extended(var _, var after, var why))
                all.add(new DueChange(step.day(), after, DueChange.Origin.EXTENSION, step.author(), why));
        return DueChange.inOrder(all);
    }

    private TaskState state(List<DueChange> dues, @Nullable LocalDate due, Optional<Claim> claim, boolean confirmed) {
        if (claim.isPresent()) {
            LocalDate then = claim.get().due(dues);
            if (then == null) return confirmed ? TaskState.DONE_UNDATED : TaskState.NO_DEADLINE;
            boolean inTime = !claim.get().day().isAfter(then);
            if (confirmed) return inTime ? TaskState.DONE_IN_TIME : TaskState.DONE_LATE;
            // What waits for confirmation is not late because the confirmation is.
            return inTime ? TaskState.OPEN_IN_TIME : TaskState.OPEN_OVERDUE;
        }
        if (due == null) return TaskState.NO_DEADLINE;
        return today.isAfter(due) ? TaskState.OPEN_OVERDUE : TaskState.OPEN_IN_TIME;
    }

    // An update counts for the quarter in which it was made; a later one takes nothing from it.
    private TaskState heartbeat(Occurrence quarter, List<Step> steps) {
        LocalDate end = quarter.due();
        var inTime = steps.stream()
                .filter(step -> end == null || !step.day().isAfter(end) || step.act() instanceof Act.Returned)
                .toList();
        if (answering.isComplete(standing(inTime).keySet())) return TaskState.UPDATED;
        return end != null && today.isAfter(end) ? TaskState.NOT_UPDATED : TaskState.UPDATE_AWAITED;
    }

    /// When the work was finished, as all who answer for it say; empty while one of them does not.
    private Optional<Claim> claim(List<Step> steps) {
        var reports = standing(steps);
        return answering.isComplete(reports.keySet()) ? Claim.of(reports.values(), steps) : Optional.empty();
    }

    // The last report of each leading agency since the work was last sent back.
    private Map<UUID, Step> standing(List<Step> steps) {
        var reports = new HashMap<UUID, Step>();
        for (Step step : steps)
            switch (step.act()) {
                case Act.Reported _ -> leading(step).forEach(one -> reports.put(one, step));
                case Act.Returned _ -> reports.clear();
                case Act.Added _, Act.Confirmed _, Act.Extended _, Act.Overridden _, Act.Released _ -> {}
            }
        return reports;
    }

    // Where nobody in particular leads, all speak as one.
    private Set<UUID> leading(Step step) {
        return answering.isAnybody() ? Set.of(NOBODY) : answering.spokenFor(step.agency());
    }

    private static boolean isConfirmed(List<Step> steps) {
        for (Step step : steps.reversed())
            switch (step.act()) {
                case Act.Confirmed _ -> {
                    return true;
                }
                case Act.Reported _, Act.Returned _ -> {
                    return false;
                }
                case Act.Added _, Act.Extended _, Act.Overridden _, Act.Released _ -> {}
            }
        return false;
    }

    private static FollowedOccurrence.@Nullable Override override(List<Step> steps) {
        for (Step step : steps.reversed())
            switch (step.act()) {
                case Act.Overridden(var state, var why) -> {
                    return new FollowedOccurrence.Override(state, why, step.author(), step.day());
                }
                case Act.Released _ -> {
                    return null;
                }
                case Act.Reported _, Act.Added _, Act.Confirmed _, Act.Returned _, Act.Extended _ -> {}
            }
        return null;
    }
}
