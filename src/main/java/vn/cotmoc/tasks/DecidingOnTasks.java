package vn.cotmoc.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.tasks.StepLedger.Said;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Grant;

/// What those who follow a task decide of it: confirm, return, extend.
@Service
public class DecidingOnTasks {

    private static final int MOST_YEARS = 10;

    private final StepLedger ledger;

    DecidingOnTasks(StepLedger ledger) {
        this.ledger = ledger;
    }

    /// A decision: what follows from the rights and the occurrence, and what is wrong with it.
    private interface Rule {
        Outcome of(TaskRights rights, FollowedOccurrence occurrence);
    }

    private record Outcome(List<TaskFault> faults, @Nullable Act act) {}

    @Transactional
    public Optional<TaskOutcome> confirm(StepAsked asked, @Nullable String words, CurrentUser user) {
        String said = TaskTexts.lines(words);
        return decide(asked, user, (rights, occurrence) -> {
            var faults = new ArrayList<>(TaskTexts.words(said));
            if (!occurrence.awaitsConfirmation()) faults.add(TaskFault.NOTHING_TO_CONFIRM);
            if (rights.hasReported(occurrence)) faults.add(TaskFault.OWN_REPORT);
            return new Outcome(faults, new Act.Confirmed(said));
        });
    }

    /// What was reported is sent back; what was confirmed is open again.
    @Transactional
    public Optional<TaskOutcome> returnForCorrection(StepAsked asked, @Nullable String words, CurrentUser user) {
        String said = TaskTexts.lines(words);
        return decide(asked, user, (_, occurrence) -> {
            var faults = new ArrayList<>(TaskTexts.words(said));
            if (!hasStandingReport(occurrence)) faults.add(TaskFault.NOTHING_TO_RETURN);
            return new Outcome(faults, new Act.Returned(said));
        });
    }

    private static boolean hasStandingReport(FollowedOccurrence occurrence) {
        for (Step step : occurrence.steps().reversed())
            switch (step.act()) {
                case Act.Reported _ -> {
                    return true;
                }
                case Act.Returned _ -> {
                    return false;
                }
                case Act.Added _, Act.Confirmed _, Act.Extended _, Act.Overridden _, Act.Released _ -> {}
            }
        return false;
    }

    @Transactional
    public Optional<TaskOutcome> extend(StepAsked asked, TypedDay until, @Nullable String words, CurrentUser user) {
        String said = TaskTexts.lines(words);
        return decide(asked, user, (_, occurrence) -> {
            LocalDate before = occurrence.due();
            LocalDate after = until.day();
            var faults = new ArrayList<>(TaskTexts.words(said));
            if (before == null || occurrence.occurrence().isHeartbeat()) faults.add(TaskFault.NOTHING_TO_EXTEND);
            if (occurrence.automatic().isDone()) faults.add(TaskFault.ALREADY_CONFIRMED);
            if (after == null) faults.add(TaskFault.DUE_UNREADABLE);
            if (before == null || after == null) return new Outcome(faults, null);
            if (!after.isAfter(before)) faults.add(TaskFault.DUE_NOT_LATER);
            if (after.isAfter(before.plusYears(MOST_YEARS))) faults.add(TaskFault.DUE_TOO_FAR);
            return new Outcome(faults, new Act.Extended(before, after, said));
        });
    }

    private Optional<TaskOutcome> decide(StepAsked asked, CurrentUser user, Rule rule) {
        return ledger.add(asked, user, (task, occurrence) -> {
            var rights = new TaskRights(task, user);
            var right = rights.deciding().orElseThrow(() -> new AccessDeniedException("does not follow the task"));
            var outcome = rule.of(rights, occurrence);
            return new Said(outcome.act(), null, behalf(right), outcome.faults());
        });
    }

    private static @Nullable String behalf(Grant right) {
        return right.delegatedBy() == null ? null : right.delegatedBy().name();
    }
}
