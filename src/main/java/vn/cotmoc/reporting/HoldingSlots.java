package vn.cotmoc.reporting;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.users.CurrentUser;

/// For what belongs to a value without being part of it: whether a person may report it now, and where it stands while
/// nobody moves it.
@Service
public class HoldingSlots {

    private final Reports reports;
    private final ReportingPeriods periods;
    private final Ledger ledger;

    HoldingSlots(Reports reports, Ledger ledger, ReportingPeriods periods) {
        this.reports = reports;
        this.ledger = ledger;
        this.periods = periods;
    }

    /// A value's latest revision (0 where there is none), and its state where there is one.
    public record Held(int revision, Optional<ReportStatus> status) {}

    /// Why the person cannot report this value now; empty where it is possible.
    @Transactional(readOnly = true)
    public Optional<Refusal> mayNotReport(Slot slot, CurrentUser user) {
        return reports.mayNotReport(slot, user)
                .flatMap(outcome -> switch (outcome) {
                    case Submission.Refused refused -> Optional.of(refused.why());
                    case Submission.Accepted _, Submission.Unchanged _, Submission.Stale _ -> Optional.<Refusal>empty();
                })
                .or(() -> reports.shut(periods.period(slot)));
    }

    /// Waits for its turn and holds the value until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public Held hold(Slot slot) {
        var open = ledger.open(slot);
        return new Held(open.latestRevision(), open.latest().map(Figure::status));
    }
}
