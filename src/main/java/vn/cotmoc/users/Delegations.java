package vn.cotmoc.users;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.territory.UnitId;

/// Hands the authority to approve over to another account of the same province for some days, and takes it back.
@Service
public class Delegations {

    private static final int LONGEST_DAYS = 90;
    private static final int LONGEST_REASON = 1000;

    private static final String SELECT = """
            select d.*, p.full_name as province_name, v.recorded_at as revoked_at, v.reason as revoked_because
            from delegation d join administrative_unit p on p.id = d.province_id
            left join delegation_revocation v on v.delegation_id = d.id
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Delegations(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// Somebody who can be handed the authority.
    public record Delegate(AccountId id, String username, String name) {}

    /// To whom, where, from when until when, and why.
    public record Wish(
            UnitId province,
            AccountId to,
            LocalDate fromDay,
            LocalDate toDay,
            @Nullable String reason) {}

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// What a person has handed over or been handed, and what the office or an auditor sees of the province; the
    /// latest first.
    @Transactional(readOnly = true)
    public List<Delegation> visible() {
        return jdbc.sql(SELECT + " order by d.to_day desc, d.recorded_at desc, d.id limit 200")
                .query(Delegations::delegation)
                .list();
    }

    /// Everybody who works in a province, for whoever approves there himself.
    @Transactional(readOnly = true)
    public List<Delegate> offered(UnitId province) {
        return jdbc.sql("select * from delegates_in(?)")
                .param(province.value())
                .query((row, _) -> new Delegate(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("username"),
                        row.getString("display_name")))
                .list();
    }

    /// Why it was not handed over, or nothing.
    @Transactional
    public Optional<DelegationFault> handOver(Wish wish, CurrentUser user) {
        // What somebody else has lent cannot be lent on.
        if (!user.handingOverIn().contains(wish.province())) throw forbidden();
        var delegate = offered(wish.province()).stream()
                .filter(one -> one.id().equals(wish.to()))
                .findFirst();
        if (delegate.isEmpty()) return Optional.of(DelegationFault.DELEGATE_UNKNOWN);
        var fault = fault(wish);
        if (fault.isPresent()) return fault;
        write(wish, delegate.get(), user);
        return Optional.empty();
    }

    private void write(Wish wish, Delegate delegate, CurrentUser user) {
        String reason = Objects.requireNonNull(wish.reason()).strip();
        jdbc.sql("""
                        insert into delegation (account_id, account_name, delegate_id, delegate_name, province_id, from_day, to_day, reason, recorded_at)
                        values (:account, :name, :delegate, :delegateName, :province, :from, :to, :reason, :now)
                        """)
                .param("account", user.id().value())
                .param("name", user.displayName())
                .param("delegate", delegate.id().value())
                .param("delegateName", delegate.name())
                .param("province", wish.province().value())
                .param("from", wish.fromDay())
                .param("to", wish.toDay())
                .param("reason", reason)
                .param("now", now())
                .update();
        events.publishEvent(new DelegationChanged(
                "delegation.given",
                user.username(),
                wish.province().value(),
                Map.of(
                        "to", delegate.username(),
                        "from", wish.fromDay().toString(),
                        "until", wish.toDay().toString(),
                        "reason", reason)));
    }

    /// Takes back what has not ended; at once, for sessions that are open as well.
    @Transactional
    public Optional<DelegationFault> revoke(UUID id, @Nullable String reason, CurrentUser user) {
        var delegation = jdbc.sql(SELECT + " where d.id = ?")
                .param(id)
                .query(Delegations::delegation)
                .optional()
                .orElseThrow(Problem::notFound);
        if (!delegation.mayBeRevokedBy(user, today())) throw forbidden();
        var fault = faultOf(reason);
        if (fault.isPresent()) return fault;
        String because = Objects.requireNonNull(reason).strip();
        jdbc.sql(
                        "insert into delegation_revocation (delegation_id, account_id, reason, recorded_at) values (?, ?, ?, ?)")
                .param(id)
                .param(user.id().value())
                .param(because)
                .param(now())
                .update();
        events.publishEvent(new DelegationChanged(
                "delegation.revoked",
                user.username(),
                delegation.province().value(),
                Map.of("from", delegation.fromName(), "to", delegation.toName(), "reason", because)));
        return Optional.empty();
    }

    private Optional<DelegationFault> fault(Wish wish) {
        if (wish.fromDay().isBefore(today()) || wish.toDay().isBefore(wish.fromDay()))
            return Optional.of(DelegationFault.DAYS_PAST);
        if (wish.toDay().isAfter(wish.fromDay().plusDays(LONGEST_DAYS - 1L)))
            return Optional.of(DelegationFault.TOO_LONG_A_TIME);
        return faultOf(wish.reason());
    }

    private static Optional<DelegationFault> faultOf(@Nullable String reason) {
        if (reason == null || reason.isBlank()) return Optional.of(DelegationFault.REASON_MISSING);
        return reason.strip().length() > LONGEST_REASON
                ? Optional.of(DelegationFault.REASON_TOO_LONG)
                : Optional.empty();
    }

    private static Problem forbidden() {
        return Problem.of(HttpStatus.FORBIDDEN, "forbidden");
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Delegation delegation(ResultSet row, int number) throws SQLException {
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new Delegation(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("account_name"),
                new AccountId(row.getObject("delegate_id", UUID.class)),
                row.getString("delegate_name"),
                new UnitId(row.getObject("province_id", UUID.class)),
                row.getString("province_name"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("reason"),
                revoked == null ? null : revoked.toInstant(),
                row.getString("revoked_because"));
    }
}
