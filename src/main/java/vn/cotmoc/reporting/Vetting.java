package vn.cotmoc.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.checks.Finding;
import vn.cotmoc.reporting.Examining.Asked;
import vn.cotmoc.reporting.Submission.Accepted;
import vn.cotmoc.reporting.Submission.Refused;

/// Stands at the door of a submission: what a check blocks does not pass, what needs a reason passes with one, and
/// whatever was found is kept beside what was sent.
@Component
class Vetting {

    private final Examining examining;
    private final StoredFindings stored;

    Vetting(Examining examining, StoredFindings stored) {
        this.examining = examining;
        this.stored = stored;
    }

    private record Sent(int place, Slot slot, Accepted accepted) {}

    /// The outcomes as they are after the checks: all slots of a submission are looked at together, after they have
    /// been
    /// written, so that they are compared with each other; who refuses rolls back.
    List<Submission> vet(List<Slot> slots, List<Submission> outcomes) {
        var vetted = new ArrayList<>(outcomes);
        var sent = sent(slots, outcomes);
        // Drafts are not looked at here, and what is refused anyway is not looked at twice.
        if (sent.isEmpty() || !outcomes.stream().allMatch(Submission::isGood)) return vetted;
        var examined = examining.findings(
                sent.stream().map(one -> Asked.standing(one.slot())).toList());
        var found = new ArrayList<StoredFindings.Found>();
        for (int place = 0; place < sent.size(); place++) {
            var findings = examined.get(place).findings();
            vetted.set(sent.get(place).place(), outcome(sent.get(place).accepted(), findings));
            found.add(new StoredFindings.Found(sent.get(place).accepted().figure(), findings));
        }
        if (vetted.stream().allMatch(Submission::isGood)) stored.keep(found);
        return vetted;
    }

    private static List<Sent> sent(List<Slot> slots, List<Submission> outcomes) {
        var sent = new ArrayList<Sent>();
        for (int place = 0; place < outcomes.size(); place++)
            if (outcomes.get(place) instanceof Accepted accepted
                    && accepted.figure().status() == ReportStatus.SUBMITTED)
                sent.add(new Sent(place, slots.get(place), accepted));
        return sent;
    }

    private static Submission outcome(Accepted accepted, List<Finding> findings) {
        Figure figure = accepted.figure();
        if (findings.stream().anyMatch(Finding::blocks))
            return refused(accepted, Refusal.BLOCKED_BY_CHECK, findings, Finding::blocks);
        boolean explained = isSaid(figure.note()) || isSaid(figure.reason());
        return !explained && findings.stream().anyMatch(Finding::needsReason)
                ? refused(accepted, Refusal.EXPLANATION_MISSING, findings, Finding::needsReason)
                : accepted;
    }

    private static Refused refused(Accepted accepted, Refusal why, List<Finding> findings, Predicate<Finding> telling) {
        return new Refused(
                accepted.indicator(), why, "", findings.stream().filter(telling).toList());
    }

    private static boolean isSaid(@Nullable String words) {
        return words != null && !words.isBlank();
    }
}
