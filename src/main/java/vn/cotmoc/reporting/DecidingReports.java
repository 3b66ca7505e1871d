package vn.cotmoc.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.reporting.FiguresApproved.Approved;
import vn.cotmoc.reporting.Submission.Refused;
import vn.cotmoc.reporting.Submission.Stale;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Grant;

/// Values as approvers decide on them: the head of the agency or commune confirms where the province wants two levels,
/// the provincial office approves, either returns.
@Service
public class DecidingReports {

    private final Ledger ledger;
    private final Figures figures;
    private final ReportingPeriods periods;
    private final ApplicationEventPublisher events;

    DecidingReports(Ledger ledger, Figures figures, ReportingPeriods periods, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.figures = figures;
        this.periods = periods;
        this.events = events;
    }

    /// A decision on the value that the person saw as this revision.
    public record Decision(Slot slot, int seen) {
        Indicator indicator() {
            return slot.indicator();
        }
    }

    /// What is wanted, and why where a reason is asked for.
    private record Wish(ReportStatus status, @Nullable String reason) {}

    /// Confirms all or nothing, as the first level.
    @Transactional
    public List<Submission> confirm(Collection<Decision> decisions, CurrentUser user) {
        return decideAll(decisions, new Wish(ReportStatus.CONFIRMED, null), user);
    }

    /// Approves all or nothing.
    @Transactional
    public List<Submission> approve(Collection<Decision> decisions, CurrentUser user) {
        return decideAll(decisions, new Wish(ReportStatus.APPROVED, null), user);
    }

    /// The same without waiting for the first level, for a reason.
    @Transactional
    public List<Submission> approve(Collection<Decision> decisions, @Nullable String reason, CurrentUser user) {
        String because = reason == null || reason.isBlank() ? null : reason.strip();
        if (Checking.isTooLong(because))
            return decisions.stream()
                    .<Submission>map(decision -> Checking.tooLong(decision.indicator()))
                    .toList();
        return decideAll(decisions, new Wish(ReportStatus.APPROVED, because), user);
    }

    @Transactional
    public Submission returnForCorrection(Decision decision, @Nullable String reason, CurrentUser user) {
        if (Right.claims(decision.slot(), ReportStatus.RETURNED, user).isEmpty())
            return Refused.because(decision.indicator(), Refusal.NOT_YOURS);
        if (reason == null || reason.isBlank())
            return Refused.because(decision.indicator(), Refusal.REASON_FOR_RETURN_MISSING);
        if (Checking.isTooLong(reason)) return Checking.tooLong(decision.indicator());
        return decide(decision, new Wish(ReportStatus.RETURNED, reason.strip()), user, new ArrayList<>());
    }

    private List<Submission> decideAll(Collection<Decision> decisions, Wish wish, CurrentUser user) {
        var outcomes = new ArrayList<Submission>();
        var approved = new ArrayList<Approved>();
        decisions.stream()
                .sorted(Comparator.comparing(Decision::slot, Slot.IN_ORDER))
                .forEach(decision -> outcomes.add(decide(decision, wish, user, approved)));
        Reports.rollBackUnlessGood(outcomes);
        // Once for all of them: what is said of many promises is looked at together.
        if (!approved.isEmpty() && outcomes.stream().allMatch(Submission::isGood))
            events.publishEvent(FiguresApproved.now(approved, user));
        return outcomes;
    }

    private Submission decide(Decision decision, Wish wish, CurrentUser user, List<Approved> approved) {
        Indicator indicator = decision.indicator();
        if (Right.claims(decision.slot(), wish.status(), user).isEmpty())
            return Refused.because(indicator, Refusal.NOT_YOURS);
        var open = ledger.open(decision.slot());
        // A locked period is finished: nothing in it moves any more, not even by a decision.
        if (open.period().on(periods.today()) == ReportingPeriod.State.LOCKED)
            return Refused.because(indicator, Refusal.PERIOD_LOCKED);
        if (open.isStaleFor(decision.seen())) return new Stale(indicator, open.latest());
        if (open.latest().isEmpty() || !open.mayBecome(wish.status()))
            return Refused.because(indicator, Refusal.NOT_SUBMITTED);
        return switch (Right.to(wish.status(), open, wish.reason(), user)) {
            case Right.Denied(var why) -> Refused.because(indicator, why);
            case Right.Given(var grant) -> {
                var written = write(open, wish, grant, user);
                if (wish.status() == ReportStatus.APPROVED && isJudged(open.slot()))
                    approved.add(new Approved(open.slot(), open.approvedBefore()));
                yield written;
            }
        };
    }

    private Submission write(Ledger.Open open, Wish wish, Grant grant, CurrentUser user) {
        Figure latest = open.latest().orElseThrow();
        boolean returned = wish.status() == ReportStatus.RETURNED;
        boolean skipped = wish.status() == ReportStatus.APPROVED && Right.skipsFirstLevel(open);
        var remark = new Remark(grant.delegatedBy(), skipped ? wish.reason() : null);
        var previous = corrected(open, wish.status());
        var entry = latest.repeated(returned ? wish.reason() : latest.reason());
        var accepted = ledger.decide(open, wish.status(), entry, user, remark);
        previous.ifPresent(
                figure -> events.publishEvent(new CorrectionApproved(open.slot(), figure, accepted.figure())));
        return accepted;
    }

    private Optional<Figure> corrected(Ledger.Open open, ReportStatus wanted) {
        return wanted == ReportStatus.APPROVED && open.approvedBefore() && isJudged(open.slot())
                ? figures.approved(open.slot())
                : Optional.empty();
    }

    // Verdicts are read from the province's years alone.
    private static boolean isJudged(Slot slot) {
        return slot.isProvincial() && slot.period().isYear();
    }
}
