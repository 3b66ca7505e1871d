package vn.cotmoc.alerts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// What a person follows: each says it for himself, and nobody else gets to know of it.
@Service
public class Subscriptions {

    static final int MOST = 100;

    private final FindingFollowed finding;
    private final JdbcClient jdbc;
    private final Clock clock;

    Subscriptions(FindingFollowed finding, JdbcClient jdbc, Clock clock) {
        this.finding = finding;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The widest first, and then by name.
    @Transactional(readOnly = true)
    public List<Subscription> of(CurrentUser user) {
        return jdbc.sql(SubscriptionRows.SELECT + """
                        order by num_nonnulls(s.resolution_id, s.agency_id, s.indicator_id), s.indicator_id is not null, s.agency_id is not null,
                            u.code, r.slug, a.name collate "vi-x-icu", i.position, s.id
                        """)
                .param("account", user.id().value())
                .query(SubscriptionRows::subscription)
                .list();
    }

    /// Nothing changes for what is followed already.
    @Transactional
    public Following follow(Named named, Wish wish, CurrentUser user) {
        var followed = finding.find(named, user).orElseThrow(Problem::notFound);
        oneAtATime(user);
        var known = known(followed, user);
        if (known.isPresent() && present(known.get(), user).isPresent()) return new Following.Kept(known.get(), true);
        if (of(user).size() >= MOST) return new Following.TooMany(MOST);
        var id = known.orElseGet(() -> begin(followed, user));
        write(id, wish, false);
        return new Following.Kept(id, false);
    }

    @Transactional
    public void change(SubscriptionId id, Wish wish, CurrentUser user) {
        oneAtATime(user);
        if (!present(id, user).orElseThrow(Problem::notFound).wish().equals(wish)) write(id, wish, false);
    }

    /// It stays on record, and can be followed again.
    @Transactional
    public void end(SubscriptionId id, CurrentUser user) {
        oneAtATime(user);
        write(id, present(id, user).orElseThrow(Problem::notFound).wish(), true);
    }

    private Optional<Subscription> present(SubscriptionId id, CurrentUser user) {
        return jdbc.sql(SubscriptionRows.SELECT + " and s.id = :id")
                .param("account", user.id().value())
                .param("id", id.value())
                .query(SubscriptionRows::subscription)
                .optional();
    }

    private Optional<SubscriptionId> known(Followed followed, CurrentUser user) {
        return jdbc.sql("""
                        select id from alert_subscription
                        where account_id = :account and province_id = :province
                          and (resolution_id, agency_id, indicator_id)
                              is not distinct from (cast(:resolution as uuid), cast(:agency as uuid), cast(:indicator as uuid))
                        """)
                .param("account", user.id().value())
                .param("province", followed.province().value())
                .param("resolution", followed.resolution())
                .param("agency", followed.agency())
                .param("indicator", followed.indicator())
                .query(UUID.class)
                .optional()
                .map(SubscriptionId::new);
    }

    private SubscriptionId begin(Followed followed, CurrentUser user) {
        return new SubscriptionId(jdbc.sql("""
                        insert into alert_subscription (account_id, province_id, resolution_id, agency_id, indicator_id, created_at)
                        values (:account, :province, :resolution, :agency, :indicator, :now) returning id
                        """)
                .param("account", user.id().value())
                .param("province", followed.province().value())
                .param("resolution", followed.resolution())
                .param("agency", followed.agency())
                .param("indicator", followed.indicator())
                .param("now", now())
                .query(UUID.class)
                .single());
    }

    private void write(SubscriptionId id, Wish wish, boolean ended) {
        jdbc.sql("""
                        insert into alert_wish (subscription_id, revision, changes, pace, ended, recorded_at)
                        select :id, coalesce(max(revision), 0) + 1, :changes, :pace, :ended, :now from alert_wish where subscription_id = :id
                        """)
                .param("id", id.value())
                .param("changes", wish.changes().name())
                .param("pace", wish.pace().name())
                .param("ended", ended)
                .param("now", now())
                .update();
    }

    // Two presses at the same moment take turns; the second finds what the first has done.
    private void oneAtATime(CurrentUser user) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 92))")
                .param(user.id() + "/follow")
                .query(_ -> {});
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
