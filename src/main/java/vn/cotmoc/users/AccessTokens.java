package vn.cotmoc.users;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Problem;

/// The tokens by which a person lets programs use the API in his name; only their hashes are kept.
@Service
public class AccessTokens {

    private static final int LONGEST_DAYS = 365;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_ACTIVE = 20;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccessTokens(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// The person's tokens, the latest first; those that open nothing any more go off the list in the end.
    @Transactional(readOnly = true)
    public List<AccessToken> of(CurrentUser user) {
        return jdbc.sql("""
                        select id, name, created_at, expires_at,
                               case when revoked_at is not null then 'REVOKED' when expires_at <= :now then 'EXPIRED' else 'ACTIVE' end as state
                        from access_token where account_id = :account
                        order by (revoked_at is null and expires_at > :now) desc, created_at desc limit 50
                        """)
                .param("now", now())
                .param("account", user.id().value())
                .query(AccessTokens::token)
                .list();
    }

    @Transactional
    public TokenIssue issue(String wantedName, int days, CurrentUser user) {
        String name = Vietnamese.clean(wantedName);
        var faults = faults(name, days, user);
        if (!faults.isEmpty()) return new TokenIssue.Refused(faults);
        String token = Secrets.accessToken();
        Instant expiry = clock.instant().plus(Duration.ofDays(days));
        jdbc.sql("""
                        insert into access_token (account_id, name, token_hash, created_at, expires_at)
                        values (:account, :name, :hash, :now, :expiry)
                        """)
                .param("account", user.id().value())
                .param("name", name)
                .param("hash", TokenSignIn.hash(token))
                .param("now", now())
                .param("expiry", expiry.atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new TokenChanged("token.issued", user.username(), name));
        return new TokenIssue.Issued(token, expiry);
    }

    @Transactional
    public void revoke(AccessTokenId id, CurrentUser user) {
        String name = jdbc.sql("""
                        update access_token set revoked_at = coalesce(revoked_at, :now)
                        where id = :id and account_id = :account returning name
                        """)
                .param("now", now())
                .param("id", id.value())
                .param("account", user.id().value())
                .query(String.class)
                .optional()
                .orElseThrow(Problem::notFound);
        events.publishEvent(new TokenChanged("token.revoked", user.username(), name));
    }

    private List<TokenIssue.Fault> faults(String name, int days, CurrentUser user) {
        var active = of(user).stream()
                .filter(token -> token.state() == AccessToken.State.ACTIVE)
                .toList();
        var faults = new ArrayList<TokenIssue.Fault>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) faults.add(TokenIssue.Fault.NAME_UNUSABLE);
        // One name, one token: else nobody knows which one to revoke, and a page loaded again would make a second.
        if (active.stream().anyMatch(token -> Vietnamese.fold(token.name()).equals(Vietnamese.fold(name))))
            faults.add(TokenIssue.Fault.NAME_TAKEN);
        if (days < 1 || days > LONGEST_DAYS) faults.add(TokenIssue.Fault.DAYS_OUT_OF_BOUNDS);
        if (active.size() >= MOST_ACTIVE) faults.add(TokenIssue.Fault.TOO_MANY);
        return faults;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static AccessToken token(ResultSet row, int number) throws SQLException {
        return new AccessToken(
                new AccessTokenId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                AccessToken.State.valueOf(row.getString("state")));
    }
}
