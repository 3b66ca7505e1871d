package vn.cotmoc.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.alerts.Wish.Changes;
import vn.cotmoc.alerts.Wish.Pace;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.users.AccountId;
import vn.cotmoc.users.CurrentUser;

/// Changes that wait for those who follow them, and what has become of them; called within a transaction.
@Component
class Alerts {

    private static final String WISHED = """
             join lateral (select * from alert_wish x where x.subscription_id = a.subscription_id order by x.revision desc limit 1) w on true
            """;

    private final JdbcClient jdbc;

    Alerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who can be told something now, or waits for nothing any more; seen by the system alone.
    List<AccountId> whoWaits(Instant now) {
        return jdbc.sql("select distinct a.account_id from alert a" + WISHED
                        + "where a.settled_at is null and (w.ended or w.pace = 'AT_ONCE' or a.raised_at < :weekEnd)")
                .param("weekEnd", at(Week.lastEnd(now)))
                .query((row, _) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list();
    }

    /// Whose account is closed is told nothing, not even when it is opened again.
    void dropThoseOfClosedAccounts(Instant now) {
        jdbc.sql("""
                        update alert set settled_at = ?
                        where settled_at is null and account_id in (select a.id from account a where not a.enabled)
                        """).param(at(now)).update();
    }

    /// Taken for this transaction: whoever comes second waits, and then finds nothing left.
    List<Waiting> take(CurrentUser person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 92))")
                .param(person.id() + "/tell")
                .query(_ -> {});
        return jdbc.sql("select a.*, w.changes, w.pace, w.ended from alert a" + WISHED
                        + "where a.account_id = ? and a.settled_at is null")
                .param(person.id().value())
                .query(Alerts::waiting)
                .list();
    }

    void drop(List<Waiting> dropped, Instant now) {
        if (dropped.isEmpty()) return;
        jdbc.sql("""
                        update alert set settled_at = :now
                        where settled_at is null
                          and (subscription_id, change_id) in (select * from unnest(cast(:ways as uuid[]), cast(:changes as uuid[])))
                        """)
                .param("now", at(now))
                .param(
                        "ways",
                        dropped.stream().map(one -> one.subscription().value()).toArray(UUID[]::new))
                .param("changes", dropped.stream().map(Waiting::change).toArray(UUID[]::new))
                .update();
    }

    /// Whatever the ways in which they are followed: what is told once is told. How many indicators there are in the
    /// letter.
    long tell(UUID letter, Collection<UUID> told, CurrentUser person, Instant now) {
        return jdbc
                .sql("""
                        update alert set settled_at = :now, letter_id = :letter
                        where settled_at is null and account_id = :account and change_id = any (:told) returning indicator_id
                        """)
                .param("now", at(now))
                .param("letter", letter)
                .param("account", person.id().value())
                .param("told", told.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .distinct()
                .count();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                new SubscriptionId(row.getObject("subscription_id", UUID.class)),
                row.getObject("change_id", UUID.class),
                new IndicatorId(row.getObject("indicator_id", UUID.class)),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                new Wish(Changes.valueOf(row.getString("changes")), Pace.valueOf(row.getString("pace"))),
                row.getBoolean("ended"));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
