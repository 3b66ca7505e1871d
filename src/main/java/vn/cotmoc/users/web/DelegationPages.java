package vn.cotmoc.users.web;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Delegation;
import vn.cotmoc.users.Delegations;

/// Puts the page of delegations together.
@Component
class DelegationPages {

    private static final Set<String> DONE = Set.of("given", "revoked");

    private final Delegations delegations;
    private final AccountWords words;

    DelegationPages(Delegations delegations, AccountWords words) {
        this.delegations = delegations;
        this.words = words;
    }

    DelegationPage page(CurrentUser user, @Nullable String done, Locale locale) {
        return new DelegationPage(
                delegations.visible().stream()
                        .map(one -> line(one, user, locale))
                        .toList(),
                user.handingOverIn().stream().map(this::delegates).toList(),
                done != null && DONE.contains(done) ? words.say("users.delegation.done." + done, locale) : null);
    }

    private PlaceChoices.Group delegates(UnitId province) {
        return new PlaceChoices.Group(
                null,
                delegations.offered(province).stream()
                        .map(one -> new PlaceChoices.Choice(
                                DelegationForm.key(province, one.id()), one.name() + " (" + one.username() + ")"))
                        .toList());
    }

    private DelegationPage.Line line(Delegation one, CurrentUser user, Locale locale) {
        var today = delegations.today();
        return new DelegationPage.Line(
                one.fromName(),
                one.toName(),
                one.provinceName(),
                Vietnamese.date(one.fromDay()) + " – " + Vietnamese.date(one.toDay()),
                one.reason(),
                words.say("users.delegation.state." + one.on(today), locale),
                one.revokedBecause(),
                one.mayBeRevokedBy(user, today) ? "/delegations/" + one.id() + "/revocation" : null);
    }
}
