package vn.cotmoc.evidence;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.evidence.Fault.Reason;
import vn.cotmoc.reporting.HoldingSlots;
import vn.cotmoc.reporting.ReportStatus;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.tasks.HoldingSteps;
import vn.cotmoc.tasks.TaskStep;
import vn.cotmoc.users.CurrentUser;

/// What holds for files because of what they belong to: who attaches and takes back, and until when.
@Component
class Rules {

    private final HoldingSlots slots;
    private final HoldingSteps steps;
    private final JdbcClient jdbc;

    Rules(HoldingSlots slots, HoldingSteps steps, JdbcClient jdbc) {
        this.slots = slots;
        this.steps = steps;
        this.jdbc = jdbc;
    }

    /// Where a subject stands while nobody moves it.
    ///
    /// @param closed why no file can be added
    /// @param kept why a file stays, whoever wants it back
    record Held(int revision, Optional<Fault> closed, Function<Attachment, Optional<Fault>> kept) {}

    /// Why the person can neither attach here nor take back; empty where it is possible.
    @Transactional(readOnly = true)
    public Optional<Fault> mayNot(Subject subject, CurrentUser user) {
        return switch (subject) {
            case Subject.Value(var slot) -> slots.mayNotReport(slot, user).map(Fault::of);
            case Subject.Report(var step) ->
                steps.maySpeak(step, user) ? Optional.empty() : Optional.of(Fault.of(Reason.MAY_NOT_SPEAK));
        };
    }

    /// Waits for its turn and holds the subject until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public Held hold(Subject subject) {
        return switch (subject) {
            case Subject.Value(var slot) -> hold(slot);
            case Subject.Report(var step) -> hold(steps.hold(step));
        };
    }

    // What an approved value rests on stays, and so does what lies before the approver.
    private Held hold(Slot slot) {
        var held = slots.hold(slot);
        boolean approved = held.status().filter(ReportStatus.APPROVED::equals).isPresent();
        boolean waits = held.status().filter(ReportStatus::isWaiting).isPresent();
        return new Held(
                held.revision(),
                why(approved, Reason.APPROVED),
                file -> why(isApproved(slot, file), Reason.APPROVED).or(() -> why(waits, Reason.SENT)));
    }

    // The same of a confirmation and of those who decide on the task.
    private static Held hold(TaskStep step) {
        var confirmed = why(step.isConfirmed(), Reason.CONFIRMED);
        var kept = confirmed.or(() -> why(step.isBeforeDeciders(), Reason.AWAITED));
        return new Held(step.revision(), confirmed, _ -> kept);
    }

    private static Optional<Fault> why(boolean holds, Reason reason) {
        return holds ? Optional.of(Fault.of(reason)) : Optional.empty();
    }

    private boolean isApproved(Slot slot, Attachment file) {
        var place = Place.of(new Subject.Value(slot));
        return jdbc.sql("select exists (select from report e where e.status = 'APPROVED' and e.revision > ? and"
                        + place.condition() + ")")
                .param(file.revision())
                .params(place.values())
                .query(Boolean.class)
                .single();
    }
}
