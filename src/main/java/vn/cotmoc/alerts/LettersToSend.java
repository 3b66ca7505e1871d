package vn.cotmoc.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.reminders.Preference.Language;
import vn.cotmoc.reminders.Preferences;
import vn.cotmoc.users.AccountId;
import vn.cotmoc.users.CurrentUser;

/// Letters that are owed by mail, taken by one instance at a time as reminders are.
@Component
class LettersToSend {

    // What waited longer for a mail server to be set up is history: the portal has it.
    private static final Duration OLDEST = Duration.ofDays(14);

    private final Letters letters;
    private final AlertWords words;
    private final Preferences preferences;
    private final JdbcClient jdbc;
    private final Clock clock;

    LettersToSend(Letters letters, AlertWords words, Preferences preferences, JdbcClient jdbc, Clock clock) {
        this.letters = letters;
        this.words = words;
        this.preferences = preferences;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Claim(UUID letter, AccountId account) {}

    /// A letter with its reader, in his language.
    record Addressed(Letter letter, String name, String email, Language language, List<AlertLine> lines) {}

    /// The attempt is on record, and the next one put off, before anything is sent; called as the system.
    @Transactional
    Optional<Claim> claim() {
        return jdbc.sql("""
                        update alert_letter l set attempts = l.attempts + 1,
                               next_attempt_at = :now + least(interval '15 minutes' * power(2, least(l.attempts, 10)), interval '6 hours')
                        where l.id = (select p.id from alert_letter p join account a on a.id = p.account_id and a.enabled
                                      where p.to_mail and p.sent_at is null and p.next_attempt_at <= :now and p.told_at > :oldest
                                      order by p.next_attempt_at, p.id for update of p skip locked limit 1)
                        returning l.id, l.account_id
                        """)
                .param("now", at(clock.instant()))
                .param("oldest", at(clock.instant().minus(OLDEST)))
                .query((row, _) -> new Claim(
                        row.getObject("id", UUID.class), new AccountId(row.getObject("account_id", UUID.class))))
                .optional();
    }

    /// With the rights of the reader: empty where he may know nothing of it any more, or wants no mail.
    @Transactional(readOnly = true)
    Optional<Addressed> read(UUID letter, CurrentUser reader) {
        var preference = preferences.of(reader);
        String email = preference.email();
        if (email == null) return Optional.empty();
        var language = preference.language();
        return letters.find(letter, reader)
                .map(found -> new Addressed(
                        found, reader.displayName(), email, language, words.lines(found, language.locale())))
                .filter(addressed -> !addressed.lines().isEmpty());
    }

    @Transactional
    void sent(Claim claim) {
        jdbc.sql("update alert_letter set sent_at = ?, fault = null where id = ?")
                .param(at(clock.instant()))
                .param(claim.letter())
                .update();
    }

    @Transactional
    void failed(Claim claim, String why) {
        jdbc.sql("update alert_letter set fault = ? where id = ?")
                .param(why)
                .param(claim.letter())
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
