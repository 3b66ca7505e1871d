package vn.cotmoc.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.reporting.Submission.Refused;
import vn.cotmoc.reporting.Submission.Stale;
import vn.cotmoc.users.CurrentUser;

/// Values as approvers decide on them.
@Service
public class DecidingReports {

    private final Ledger ledger;

    DecidingReports(Ledger ledger) {
        this.ledger = ledger;
    }

    /// A decision on the value that the person saw as this revision.
    public record Decision(Slot slot, int seen) {
        Indicator indicator() {
            return slot.indicator();
        }
    }

    /// Approves all or nothing.
    @Transactional
    public List<Submission> approve(Collection<Decision> decisions, CurrentUser user) {
        var outcomes = new ArrayList<Submission>();
        decisions.stream()
                .sorted(Comparator.comparing(Decision::slot, Slot.IN_ORDER))
                .forEach(decision -> outcomes.add(decide(decision, ReportStatus.APPROVED, null, user)));
        Reports.rollBackUnlessGood(outcomes);
        return outcomes;
    }

    @Transactional
    public Submission returnForCorrection(Decision decision, @Nullable String reason, CurrentUser user) {
        if (!user.mayApproveIn(decision.indicator().province()))
            return Refused.because(decision.indicator(), Refusal.NOT_YOURS);
        if (reason == null || reason.isBlank())
            return Refused.because(decision.indicator(), Refusal.REASON_FOR_RETURN_MISSING);
        if (Checking.isTooLong(reason)) return Checking.tooLong(decision.indicator());
        return decide(decision, ReportStatus.RETURNED, reason.strip(), user);
    }

    private Submission decide(Decision decision, ReportStatus wanted, @Nullable String reason, CurrentUser user) {
        Indicator indicator = decision.indicator();
        if (!user.mayApproveIn(indicator.province())) return Refused.because(indicator, Refusal.NOT_YOURS);
        var open = ledger.open(decision.slot());
        if (open.isStaleFor(decision.seen())) return new Stale(indicator, open.latest());
        if (open.latest().isEmpty() || !open.mayBecome(wanted))
            return Refused.because(indicator, Refusal.NOT_SUBMITTED);
        Figure latest = open.latest().get();
        // Nobody approves what he has entered himself.
        if (wanted == ReportStatus.APPROVED && latest.author().equals(user.id()))
            return Refused.because(indicator, Refusal.OWN_VALUE);
        return ledger.append(open, wanted, latest.repeated(reason == null ? latest.reason() : reason), user, null);
    }
}
