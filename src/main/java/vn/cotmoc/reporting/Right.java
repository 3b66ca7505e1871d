package vn.cotmoc.reporting;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.users.AccountId;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Grant;

/// By what right a person decides on a value, or why not.
sealed interface Right {

    record Given(Grant grant) implements Right {}

    record Denied(Refusal why) implements Right {}

    /// The roles by which a person could decide so, the own ones first; which of them hold depends on the value.
    static List<Grant> claims(Slot slot, ReportStatus wanted, CurrentUser user) {
        Indicator indicator = slot.indicator();
        var office = user.approvingIn(indicator.province());
        var heads = user.confirmingFor(indicator.province(), indicator.advisingAgencyId(), slot.unit());
        return switch (wanted) {
            case APPROVED -> office;
            case CONFIRMED -> heads;
            case RETURNED -> Stream.concat(office.stream(), heads.stream()).toList();
            case DRAFT, SUBMITTED -> List.of();
        };
    }

    static Right to(ReportStatus wanted, Ledger.Open open, @Nullable String reason, CurrentUser user) {
        var claims = claims(open.slot(), wanted, user).stream()
                // Heads of agencies and communes are asked where the province wanted two levels when it was sent.
                .filter(grant -> open.twoLevels() || isOffice(grant))
                .toList();
        if (claims.isEmpty()) return new Denied(Refusal.ONE_LEVEL);
        if (wanted == ReportStatus.RETURNED) return new Given(claims.getFirst());
        if (wanted == ReportStatus.APPROVED && skipsFirstLevel(open) && reason == null)
            return new Denied(Refusal.NOT_CONFIRMED);
        if (open.authors().contains(user.id())) return new Denied(Refusal.OWN_VALUE);
        if (confirmedBy(open, user.id())) return new Denied(Refusal.OWN_CONFIRMATION);
        return claims.stream()
                .filter(grant -> mayUse(grant, open))
                .findFirst()
                .<Right>map(Given::new)
                .orElse(new Denied(Refusal.DELEGATORS_VALUE));
    }

    /// Whether the provincial office would decide before the first level has.
    static boolean skipsFirstLevel(Ledger.Open open) {
        return open.twoLevels()
                && open.latest()
                        .filter(figure -> figure.status() == ReportStatus.SUBMITTED)
                        .isPresent();
    }

    private static boolean isOffice(Grant grant) {
        return grant.agency() == null && grant.commune() == null;
    }

    // In somebody's place one may do what he may do, and he may not decide on what is his own.
    private static boolean mayUse(Grant grant, Ledger.Open open) {
        var delegator = grant.delegatedBy();
        return delegator == null || !(open.authors().contains(delegator.id()) || confirmedBy(open, delegator.id()));
    }

    // Two levels are two people.
    private static boolean confirmedBy(Ledger.Open open, AccountId account) {
        return open.latest()
                .filter(figure -> figure.status() == ReportStatus.CONFIRMED
                        && figure.author().equals(account))
                .isPresent();
    }
}
