package vn.cotmoc.users;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts attempts to sign in, and puts on record who has signed in and which account was locked.
@Component
class SignInRecord {

    private final SignInLookup lookup;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignInRecord(
            SignInLookup lookup,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.lookup = lookup;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void attempted(CurrentUser user, boolean successful) {
        if (lookup.record(user.id(), successful, clock.instant())) publish("account.locked-out", user);
    }

    // Only people at the sign-in page: programs show their password or token with every single request.
    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof CurrentUser user) publish("account.signed-in", user);
    }

    private void publish(String kind, CurrentUser user) {
        Scope.as(user, () -> {
            transaction.executeWithoutResult(_ -> events.publishEvent(new AccountChanged(kind, user.username(), "")));
            return user;
        });
    }
}
