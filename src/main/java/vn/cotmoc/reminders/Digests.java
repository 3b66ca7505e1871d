package vn.cotmoc.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The mails that are owed, taken by one instance at a time; called as the system.
@Component
class Digests {

    // What waited longer than this for a mail server to be set up is history: the portal has it.
    private static final Duration OLDEST = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final Preferences preferences;
    private final Clock clock;

    Digests(JdbcClient jdbc, Preferences preferences, Clock clock) {
        this.jdbc = jdbc;
        this.preferences = preferences;
        this.clock = clock;
    }

    /// Opens today's mail for everybody who has something unread, wants to hear of it by this hour, and has had none
    /// today.
    @Transactional
    int open() {
        var here = clock.instant().atZone(clock.getZone());
        return jdbc.sql("""
                        insert into digest (account_id, day, next_attempt_at)
                        select s.account_id, :today, :now from reminder_setting s join account a on a.id = s.account_id and a.enabled
                        where s.email is not null and s.digest_hour <= :hour
                          and exists (select from notice n where n.account_id = s.account_id and n.to_mail and n.digest_day is null
                                      and n.read_at is null and n.raised_at > :oldest and n.kind <> all (s.quiet))
                          and not exists (select from digest d where d.account_id = s.account_id and (d.sent_at is null or d.sent_at >= :midnight))
                        on conflict do nothing
                        """)
                .param("today", here.toLocalDate())
                .param("now", at(clock.instant()))
                .param("hour", here.getHour())
                .param("oldest", at(clock.instant().minus(OLDEST)))
                .param(
                        "midnight",
                        at(here.toLocalDate().atStartOfDay(clock.getZone()).toInstant()))
                .update();
    }

    record Claim(UUID account, LocalDate day) {}

    /// The attempt is on record, and the next one put off, before anything is sent; others pass over what is being
    /// taken.
    @Transactional
    Optional<Claim> claim() {
        var claimed = jdbc.sql("""
                        update digest d set attempts = d.attempts + 1,
                               next_attempt_at = :now + least(interval '15 minutes' * power(2, least(d.attempts, 10)), interval '6 hours')
                        where (d.account_id, d.day) = (select p.account_id, p.day from digest p
                                                       where p.sent_at is null and p.next_attempt_at <= :now
                                                       order by p.next_attempt_at, p.account_id for update skip locked limit 1)
                        returning d.account_id, d.day
                        """)
                .param("now", at(clock.instant()))
                .query((row, _) ->
                        new Claim(row.getObject("account_id", UUID.class), row.getObject("day", LocalDate.class)))
                .optional();
        claimed.ifPresent(this::gather);
        return claimed;
    }

    // A mail that could not go yesterday takes along what has come since: still one mail.
    private void gather(Claim claim) {
        jdbc.sql("""
                        update notice n set digest_day = :day from reminder_setting s
                        where n.account_id = :account and s.account_id = n.account_id and n.to_mail and n.digest_day is null
                          and n.read_at is null and n.raised_at > :oldest and n.kind <> all (s.quiet)
                        """)
                .param("account", claim.account())
                .param("day", claim.day())
                .param("oldest", at(clock.instant().minus(OLDEST)))
                .update();
    }

    /// Empty where there is nothing to say any more: all read meanwhile, the address or the account gone.
    @Transactional(readOnly = true)
    Optional<Digest> read(Claim claim) {
        var preference = preferences.find(claim.account()).orElse(Preference.USUAL);
        var notices = notices(claim).stream()
                .filter(notice -> preference.wants(notice.kind()))
                .toList();
        if (notices.isEmpty()) return Optional.empty();
        String email = Objects.requireNonNull(preference.email());
        return jdbc.sql("select display_name from account where id = ? and enabled")
                .param(claim.account())
                .query(String.class)
                .optional()
                .map(name -> new Digest(claim.account(), claim.day(), name, email, preference, notices));
    }

    private List<Notice> notices(Claim claim) {
        return jdbc.sql("select" + NoticeRows.COLUMNS + """
                        from notice n where n.account_id = ? and n.digest_day = ? and n.read_at is null
                        order by n.raised_at, n.id
                        """)
                .param(claim.account())
                .param(claim.day())
                .query(NoticeRows::notice)
                .list();
    }

    @Transactional
    void sent(Claim claim) {
        jdbc.sql("update digest set sent_at = ?, fault = null where account_id = ? and day = ?")
                .param(at(clock.instant()))
                .param(claim.account())
                .param(claim.day())
                .update();
    }

    @Transactional
    void failed(Claim claim, String why) {
        jdbc.sql("update digest set fault = ? where account_id = ? and day = ?")
                .param(why)
                .param(claim.account())
                .param(claim.day())
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
