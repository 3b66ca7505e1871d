package vn.cotmoc.users;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.territory.UnitId;

/// Finds accounts before any scope exists, by exact key only, through the database functions made for it.
@Component
class SignInLookup {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    SignInLookup(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// An account as sign-in needs it; the hash never leaves this package.
    record Found(
            CurrentUser user,
            String passwordHash,
            boolean enabled,
            @Nullable Instant lockedUntil) {

        boolean mayEnter(Instant now) {
            return enabled && (lockedUntil == null || !lockedUntil.isAfter(now));
        }
    }

    Optional<Found> byName(String username) {
        // No account has such a name, and the database takes no NUL.
        if (username.chars().anyMatch(Character::isISOControl)) return Optional.empty();
        return jdbc.sql("select * from account_by_name(?, ?)")
                .param(username)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(this::found)
                .optional();
    }

    Optional<Found> byId(AccountId id) {
        return byId(id, clock.instant());
    }

    /// With the roles that hold at that moment, those handed over for the day among them.
    Optional<Found> byId(AccountId id, Instant moment) {
        return jdbc.sql("select * from account_row(?, ?)")
                .param(id.value())
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(this::found)
                .optional();
    }

    /// Whoever comes back with a session, and how many notices wait unread: counted in the same statement, because
    /// every
    /// page shows it in its head.
    record Returning(Found found, long unread) {}

    Optional<Returning> returning(AccountId id) {
        return jdbc.sql("select r.*, unread_notices(r.id) as unread from account_row(?, ?) r")
                .param(id.value())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Returning(found(row, number), row.getLong("unread")))
                .optional();
    }

    Optional<Found> byToken(byte[] hash, Instant now) {
        return jdbc.sql("select * from account_by_token(?, ?)")
                .param(hash)
                .param(now.atOffset(ZoneOffset.UTC))
                .query(this::found)
                .optional();
    }

    /// Counts the attempt; true when it has locked the account.
    boolean record(AccountId id, boolean successful, Instant now) {
        return jdbc.sql("select coalesce(record_sign_in(?, ?, ?), false)")
                .param(id.value())
                .param(successful)
                .param(now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private Found found(ResultSet row, int number) throws SQLException {
        var user = new CurrentUser(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                row.getBoolean("demo"),
                row.getBoolean("must_change_password"),
                row.getInt("version"),
                grants(row.getString("roles")),
                predecessors(row.getString("roles")),
                homeProvince(row.getString("roles")));
        var locked = row.getObject("locked_until", OffsetDateTime.class);
        return new Found(
                user,
                row.getString("password_hash"),
                row.getBoolean("enabled"),
                locked == null ? null : locked.toInstant());
    }

    private List<Grant> grants(String roles) {
        var grants = new ArrayList<Grant>();
        for (JsonNode role : json.readTree(roles)) {
            UUID agency = id(role, "agency");
            grants.add(new Grant(
                    Role.valueOf(role.get("role").asString()),
                    unit(id(role, "province")),
                    agency == null ? null : new AgencyId(agency),
                    unit(id(role, "commune")),
                    delegator(role)));
        }
        return grants;
    }

    private static Grant.@Nullable Delegator delegator(JsonNode role) {
        UUID by = id(role, "delegatedBy");
        return by == null
                ? null
                : new Grant.Delegator(
                        new AccountId(by), role.get("delegatorName").asString());
    }

    private Map<UnitId, Set<UnitId>> predecessors(String roles) {
        var predecessors = new HashMap<UnitId, Set<UnitId>>();
        for (JsonNode role : json.readTree(roles)) {
            UnitId province = unit(id(role, "province"));
            if (province == null) continue;
            var whole = predecessors.computeIfAbsent(province, _ -> new HashSet<>());
            role.get("predecessors").forEach(unit -> whole.add(UnitId.of(unit.asString())));
        }
        return predecessors;
    }

    private @Nullable String homeProvince(String roles) {
        var codes = new TreeSet<String>();
        for (JsonNode role : json.readTree(roles))
            codes.add(role.get("provinceCode").asString(""));
        return codes.size() == 1 && !codes.first().isEmpty() ? codes.first() : null;
    }

    private static @Nullable UnitId unit(@Nullable UUID id) {
        return id == null ? null : new UnitId(id);
    }

    private static @Nullable UUID id(JsonNode role, String field) {
        JsonNode value = role.get(field);
        return value == null || value.isNull() ? null : UUID.fromString(value.asString());
    }
}
