package vn.cotmoc.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.tasks.StepLedger.Said;
import vn.cotmoc.users.CurrentUser;

/// Sets a state beside the one that follows from the steps, with a reason, and takes it back.
@Service
public class OverridingStates {

    private final StepLedger ledger;

    OverridingStates(StepLedger ledger) {
        this.ledger = ledger;
    }

    @Transactional
    public Optional<TaskOutcome> override(
            StepAsked asked, @Nullable TaskState state, @Nullable String words, CurrentUser user) {
        String said = TaskTexts.lines(words);
        return ledger.add(asked, user, (task, occurrence) -> {
            require(task, user);
            var faults = new ArrayList<>(TaskTexts.words(said));
            faults.addAll(faults(state, occurrence, new TaskRights(task, user).hasReported(occurrence)));
            return state == null || !faults.isEmpty()
                    ? Said.refused(faults)
                    : Said.of(new Act.Overridden(state, said), null);
        });
    }

    // Done is what a product shows, and nobody says so of his own report.
    static List<TaskFault> faults(@Nullable TaskState state, FollowedOccurrence occurrence, boolean hasReported) {
        if (state == null) return List.of(TaskFault.STATE_MISSING);
        if (state.isDone() && hasReported) return List.of(TaskFault.OWN_REPORT);
        if (state.isDone() && !occurrence.hasStandingProduct()) return List.of(TaskFault.STATE_UNPROVEN);
        return state.fits(occurrence) ? List.of() : List.of(TaskFault.STATE_NOT_POSSIBLE);
    }

    @Transactional
    public Optional<TaskOutcome> release(StepAsked asked, @Nullable String words, CurrentUser user) {
        String said = TaskTexts.lines(words);
        return ledger.add(asked, user, (task, occurrence) -> {
            require(task, user);
            var faults = new ArrayList<>(TaskTexts.words(said));
            if (occurrence.override() == null) faults.add(TaskFault.NOTHING_OVERRIDDEN);
            return faults.isEmpty() ? Said.of(new Act.Released(said), null) : Said.refused(faults);
        });
    }

    private static void require(FollowedTask task, CurrentUser user) {
        if (!new TaskRights(task, user).overrides()) throw new AccessDeniedException("sets no states here");
    }
}
