package vn.cotmoc.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.reporting.Submission.Refused;
import vn.cotmoc.reporting.Submission.Stale;
import vn.cotmoc.reporting.Submission.Unchanged;
import vn.cotmoc.users.CurrentUser;

/// Values as officers enter and send them: every step adds a revision.
@Service
public class Reports {

    private final Ledger ledger;
    private final ReportingPeriods periods;
    private final Vetting vetting;

    Reports(Ledger ledger, ReportingPeriods periods, Vetting vetting) {
        this.ledger = ledger;
        this.periods = periods;
        this.vetting = vetting;
    }

    /// A value to save, based on the revision that the person saw (0 where there was none).
    public record Save(
            Slot slot,
            Entry entry,
            int seen,
            boolean submit,
            @Nullable String idempotencyKey) {

        Indicator indicator() {
            return slot.indicator();
        }
    }

    /// Saves all or nothing: if one value is refused or stale, none is written.
    @Transactional
    public List<Submission> save(Collection<Save> saves, CurrentUser user) {
        var ordered = saves.stream()
                .sorted(Comparator.comparing(Save::slot, Slot.IN_ORDER))
                .toList();
        var written = ordered.stream().map(save -> save(save, user)).toList();
        var outcomes =
                new ArrayList<>(vetting.vet(ordered.stream().map(Save::slot).toList(), written));
        rollBackUnlessGood(outcomes);
        outcomes.sort(Comparator.comparing(outcome -> outcome.indicator().position()));
        return outcomes;
    }

    /// The saves in the order that their outcomes come back in.
    public static List<Save> inOrder(Collection<Save> saves) {
        return saves.stream()
                .sorted(Comparator.comparing(Save::slot, Slot.IN_ORDER))
                .sorted(Comparator.comparing(save -> save.indicator().position()))
                .toList();
    }

    /// Sends the latest draft as it stands.
    @Transactional
    public Submission submit(Slot slot, int seen, CurrentUser user) {
        Indicator indicator = slot.indicator();
        var refused = mayNotReport(slot, user);
        if (refused.isPresent()) return refused.get();
        var open = ledger.open(slot);
        var shut = shut(open);
        if (shut.isPresent()) return shut.get();
        if (!slot.isAskedOf(open.asked())) return Refused.because(indicator, Refusal.UNIT_DOES_NOT_REPORT);
        if (open.isStaleFor(seen)) return new Stale(indicator, open.latest());
        if (open.latest().filter(figure -> !figure.isCleared()).isEmpty() || !open.mayBecome(ReportStatus.SUBMITTED))
            return Refused.because(indicator, Refusal.NOTHING_TO_SUBMIT);
        Figure latest = open.latest().get();
        // What an approver wrote when returning it is no explanation of the author's.
        String reason = latest.status() == ReportStatus.RETURNED ? null : latest.reason();
        var sent = ledger.append(open, ReportStatus.SUBMITTED, latest.repeated(reason), user, null);
        var outcomes = vetting.vet(List.of(slot), List.of(sent));
        rollBackUnlessGood(outcomes);
        return outcomes.getFirst();
    }

    /// Why an entry is not possible for its indicator, whoever enters it; empty where it is.
    public static Optional<Submission> possible(Indicator indicator, Entry entry) {
        return Checking.check(indicator, entry).map(refused -> refused);
    }

    static void rollBackUnlessGood(Collection<Submission> outcomes) {
        if (!outcomes.stream().allMatch(Submission::isGood))
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }

    private Submission save(Save save, CurrentUser user) {
        Indicator indicator = save.indicator();
        var refused = mayNotReport(save.slot(), user);
        if (refused.isPresent()) return refused.get();
        String key = save.idempotencyKey();
        var open = key == null ? ledger.open(save.slot()) : ledger.open(save.slot(), user, key);
        var unfit = Checking.check(save.slot(), save.entry(), open.asked());
        if (unfit.isPresent()) return unfit.get();
        if (open.repeated() != null) return repeated(save, ledger.written(open.repeated()));
        var shut = shut(open);
        if (shut.isPresent()) return shut.get();
        if (open.isStaleFor(save.seen())) return new Stale(indicator, open.latest());
        ReportStatus wanted = save.submit() ? ReportStatus.SUBMITTED : ReportStatus.DRAFT;
        var same = open.latest().filter(standing(wanted)).filter(figure -> figure.says(save.entry()));
        if (same.isPresent()) return new Unchanged(indicator, same.get());
        if (save.submit() && save.entry().isCleared()) return Refused.because(indicator, Refusal.NOTHING_TO_SUBMIT);
        if (save.entry().reason() == null
                && open.approvedBefore()
                && !save.entry().isCleared()) return Refused.because(indicator, Refusal.REASON_FOR_CORRECTION_MISSING);
        // From approved a value becomes a draft first: the correction and its sending are two steps of its history.
        if (!open.mayBecome(wanted)) {
            ledger.append(open, ReportStatus.DRAFT, save.entry(), user, null);
            open = ledger.open(save.slot());
        }
        return ledger.append(open, wanted, save.entry(), user, key);
    }

    // The answer to a repeated request is what the first one wrote; a key that stood for something else is a mistake.
    private static Submission repeated(Save save, Figure written) {
        boolean same = written.indicator().equals(save.indicator().id())
                && written.unit().equals(save.slot().unit())
                && written.period().equals(save.slot().period())
                && written.says(save.entry());
        return same
                ? new Unchanged(save.indicator(), written)
                : Refused.because(save.indicator(), Refusal.KEY_ALREADY_USED);
    }

    private static Predicate<Figure> standing(ReportStatus wanted) {
        return figure -> figure.status() == wanted
                || figure.status() == ReportStatus.APPROVED
                // What is confirmed has been sent: sending the same again does not ask the head of the agency again.
                || (figure.status() == ReportStatus.CONFIRMED && wanted == ReportStatus.SUBMITTED);
    }

    /// Why this person may write nothing there, where that is so.
    Optional<Submission> mayNotReport(Slot slot, CurrentUser user) {
        Indicator indicator = slot.indicator();
        int year = slot.year();
        AgencyId agency = indicator.advisingAgencyId();
        if (!indicator.isReported()) return Optional.of(Refused.because(indicator, Refusal.CARRIES_NO_VALUE));
        if (!user.mayReportFor(indicator.province(), agency, slot.unit()))
            return Optional.of(Refused.because(indicator, Refusal.NOT_YOURS));
        if (!indicator.isInForceIn(year)) return Optional.of(Refused.because(indicator, Refusal.ENDED));
        if (!ReportingPeriod.exists(year)) return Optional.of(Refused.because(indicator, Refusal.PERIOD_NOT_OPEN));
        return Optional.empty();
    }

    private Optional<Submission> shut(Ledger.Open open) {
        return shut(open.period()).map(why -> Refused.because(open.slot().indicator(), why));
    }

    /// Why nothing is taken for the period today, where that is so.
    Optional<Refusal> shut(ReportingPeriod period) {
        return switch (period.on(periods.today())) {
            case OPEN, REOPENED -> Optional.empty();
            case NOT_YET_OPEN -> Optional.of(Refusal.PERIOD_NOT_OPEN);
            case CLOSED -> Optional.of(Refusal.PERIOD_CLOSED);
            case LOCKED -> Optional.of(Refusal.PERIOD_LOCKED);
        };
    }
}
