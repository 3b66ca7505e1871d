package vn.cotmoc.assignments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.AccountId;
import vn.cotmoc.users.CurrentUser;

/// The calendars that a person's devices fetch: one address each, so that one can be taken back and the others stay.
@Service
public class CalendarFeeds {

    private static final int LONGEST_NAME = 100;
    private static final int MOST = 10;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarFeeds(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// Those that open something, and below them the last ones that no longer do.
    @Transactional(readOnly = true)
    public List<CalendarFeed> of(CurrentUser user) {
        return jdbc.sql("""
                        select id, name, created_at, used_on, revoked_at is not null as revoked from calendar_feed where account_id = ?
                        order by (revoked_at is null) desc, created_at desc limit 30
                        """).param(user.id().value()).query(CalendarFeeds::feed).list();
    }

    @Transactional
    public FeedIssue issue(String wantedName, CurrentUser user) {
        String name = Vietnamese.clean(wantedName);
        lock(user);
        var faults = faults(name, user);
        if (!faults.isEmpty()) return new FeedIssue.Refused(faults);
        String secret = FeedSecret.fresh();
        jdbc.sql("insert into calendar_feed (account_id, name, token_hash, created_at) values (?, ?, ?, ?)")
                .params(user.id().value(), name, FeedSecret.hash(secret), now())
                .update();
        events.publishEvent(new FeedChanged("calendar.issued", user.username(), name));
        return new FeedIssue.Issued(secret);
    }

    // Two forms sent at once must not both find room for one more.
    private void lock(CurrentUser user) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 81))")
                .param(user.id().toString())
                .query(_ -> {});
    }

    private List<FeedIssue.Fault> faults(String name, CurrentUser user) {
        var open = of(user).stream().filter(feed -> !feed.revoked()).toList();
        var faults = new ArrayList<FeedIssue.Fault>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) faults.add(FeedIssue.Fault.NAME_UNUSABLE);
        // One name, one device: else nobody knows which one to take back.
        if (open.stream().anyMatch(feed -> Vietnamese.fold(feed.name()).equals(Vietnamese.fold(name))))
            faults.add(FeedIssue.Fault.NAME_TAKEN);
        if (open.size() >= MOST) faults.add(FeedIssue.Fault.TOO_MANY);
        return faults;
    }

    @Transactional
    public void revoke(CalendarFeedId id, CurrentUser user) {
        String name = jdbc.sql("""
                        update calendar_feed set revoked_at = coalesce(revoked_at, :now)
                        where id = :id and account_id = :account returning name
                        """)
                .param("now", now())
                .param("id", id.value())
                .param("account", user.id().value())
                .query(String.class)
                .optional()
                .orElseThrow(Problem::notFound);
        events.publishEvent(new FeedChanged("calendar.revoked", user.username(), name));
    }

    /// A calendar that its secret has opened, and whose it is.
    record Opened(CalendarFeedId feed, AccountId owner) {}

    /// The same question to the database whether the secret was never given, is revoked, or its owner's account is
    /// closed.
    @Transactional(readOnly = true)
    Optional<Opened> open(String secret) {
        return jdbc.sql("select feed_id, account_id from calendar_owner(?)")
                .param(FeedSecret.hash(secret))
                .query((row, _) -> new Opened(
                        new CalendarFeedId(row.getObject("feed_id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class))))
                .optional();
    }

    /// As its owner; written once a day at most.
    @Transactional
    void used(CalendarFeedId feed, LocalDate today) {
        jdbc.sql("update calendar_feed set used_on = :today where id = :id and used_on is distinct from :today")
                .param("today", today)
                .param("id", feed.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static CalendarFeed feed(ResultSet row, int number) throws SQLException {
        return new CalendarFeed(
                new CalendarFeedId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("used_on", LocalDate.class),
                row.getBoolean("revoked"));
    }
}
