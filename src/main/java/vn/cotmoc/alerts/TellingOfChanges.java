package vn.cotmoc.alerts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.alerts.Wish.Pace;
import vn.cotmoc.progress.WordChanges;
import vn.cotmoc.reminders.Notices;
import vn.cotmoc.users.AccountId;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Scope;
import vn.cotmoc.users.Staff;

/// Tells everybody who waits for changes that can be told now, with his own eyes and the rights that he holds now.
@Component
class TellingOfChanges {

    private static final Logger log = LoggerFactory.getLogger(TellingOfChanges.class);

    private final Alerts alerts;
    private final Letters letters;
    private final Staff staff;
    private final WordChanges changes;
    private final Notices notices;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TellingOfChanges(
            Alerts alerts,
            Letters letters,
            Staff staff,
            WordChanges changes,
            Notices notices,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.alerts = alerts;
        this.letters = letters;
        this.staff = staff;
        this.changes = changes;
        this.notices = notices;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// One person's trouble is nobody else's.
    void tell() {
        Instant now = clock.instant();
        for (AccountId id : Scope.asSystem(() -> transactions.execute(_ -> waiting(now)))) {
            try {
                tell(Scope.asSystem(() -> staff.person(id)), now);
            } catch (DataAccessException | TransactionException broken) {
                log.warn("account {} could not be told of changed verdicts and will be told later", id, broken);
            }
        }
    }

    private List<AccountId> waiting(Instant now) {
        alerts.dropThoseOfClosedAccounts(now);
        return alerts.whoWaits(now);
    }

    /// Row-level security lets nothing through that the person may not know.
    private void tell(CurrentUser person, Instant now) {
        Scope.as(person, () -> {
            transactions.executeWithoutResult(_ -> {
                var waiting = alerts.take(person);
                var readable = changes.of(
                        waiting.stream().map(Waiting::indicator).distinct().toList());
                var sorted = Sorting.of(waiting, readable, now);
                alerts.drop(sorted.dropped(), now);
                // Presses of one minute are one letter.
                tell(person, new Letters.Slot(Pace.AT_ONCE, now.truncatedTo(ChronoUnit.MINUTES)), sorted.atOnce(), now);
                tell(person, new Letters.Slot(Pace.WEEKLY, Week.lastEnd(now)), sorted.weekly(), now);
            });
            return person;
        });
    }

    // What comes after its slot has been told waits for the next one.
    private void tell(CurrentUser person, Letters.Slot slot, Collection<UUID> told, Instant now) {
        if (told.isEmpty()) return;
        letters.open(person, slot, now)
                .ifPresent(
                        letter -> notices.tellOfVerdicts(person, letter, alerts.tell(letter, told, person, now), now));
    }
}
