package vn.cotmoc.inspections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.inspections.AccessHolder.Right;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.AccountId;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Role;

/// Who can do what in a province, for its auditors and for administrators, and the reviews that they have signed.
@Service
public class AccessReviews {

    private final Territory territory;
    private final AccessCsv csv;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Desk desk;

    AccessReviews(Territory territory, AccessCsv csv, JdbcClient jdbc, ObjectMapper json, Desk desk) {
        this.territory = territory;
        this.csv = csv;
        this.jdbc = jdbc;
        this.json = json;
        this.desk = desk;
    }

    public record Listing(AdministrativeUnit province, Instant at, List<AccessHolder> holders, List<Signed> signed) {
        public long noticed() {
            return holders.stream().filter(one -> !one.notices(at).isEmpty()).count();
        }
    }

    /// A review that somebody has signed.
    public record Signed(
            UUID id, int accounts, int noticed, String sha256, String words, String authorName, Instant at) {}

    public static boolean mayReview(CurrentUser user, UnitId province) {
        return user.mayAudit(province) || user.mayAdministerAccounts();
    }

    /// Empty where the person neither audits the province nor administers accounts, or it is unknown.
    @Transactional(readOnly = true)
    public Optional<Listing> of(String code, CurrentUser user) {
        return territory
                .province(code, desk.today())
                .filter(province -> mayReview(user, province.id()))
                .map(province -> new Listing(province, desk.moment(), holders(province.id()), signed(province.id())));
    }

    /// What a review showed when it was signed, letter for letter.
    @Transactional(readOnly = true)
    public Optional<String> snapshot(UUID review) {
        return jdbc.sql("select snapshot from access_review where id = ?")
                .param(review)
                .query(String.class)
                .optional();
    }

    /// Signs that the person has looked at the list; `seen` marks the one that was shown, and another is not signed.
    @Transactional
    public Optional<Outcome> sign(
            String code, @Nullable String typed, @Nullable String seen, UUID form, CurrentUser user) {
        return of(code, user).map(listing -> {
            desk.takeTurns(listing.province().id());
            String words = Texts.lines(typed);
            var before = ofForm(listing.province().id(), form);
            if (before.isPresent()) return new Outcome.Kept(before.get().toString());
            var faults = Texts.words(words);
            if (!faults.isEmpty()) return new Outcome.Refused(faults);
            return csv.mark(listing).equals(seen) ? keep(listing, words, form, user) : new Outcome.Stale();
        });
    }

    private Outcome keep(Listing listing, String words, UUID form, CurrentUser user) {
        // In the portal's first language, whatever the reviewer reads: one list is one hash.
        String snapshot = csv.text(listing, Locale.of("vi"));
        var id = jdbc.sql("""
                        insert into access_review (province_id, accounts, noticed, snapshot, sha256, words, form_id, author_id, author_name, recorded_at)
                        values (:province, :accounts, :noticed, :snapshot, :sha256, :words, :form, :author, :name, :now) returning id
                        """)
                .param("province", listing.province().id().value())
                .param("accounts", listing.holders().size())
                .param("noticed", listing.noticed())
                .param("snapshot", snapshot)
                .param("sha256", Desk.sha256(snapshot))
                .param("words", words)
                .param("form", form)
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", desk.now())
                .query(UUID.class)
                .single();
        desk.record(
                "access.reviewed",
                "provinces/%s/access/%s".formatted(listing.province().code(), id),
                listing.province().id(),
                Map.of(
                        "accounts",
                        listing.holders().size(),
                        "noticed",
                        listing.noticed(),
                        "sha256",
                        Desk.sha256(snapshot),
                        "words",
                        words));
        return new Outcome.Kept(id.toString());
    }

    private List<AccessHolder> holders(UnitId province) {
        return jdbc.sql("select * from access_in(?, ?)")
                .params(province.value(), desk.now())
                .query((row, _) -> holder(row))
                .list();
    }

    private List<Signed> signed(UnitId province) {
        return jdbc.sql("""
                        select id, accounts, noticed, sha256, words, author_name, recorded_at from access_review
                        where province_id = ? order by recorded_at desc, id limit 50
                        """)
                .param(province.value())
                .query((row, _) -> new Signed(
                        row.getObject("id", UUID.class),
                        row.getInt("accounts"),
                        row.getInt("noticed"),
                        row.getString("sha256"),
                        row.getString("words"),
                        row.getString("author_name"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Optional<UUID> ofForm(UnitId province, UUID form) {
        return jdbc.sql("select id from access_review where province_id = ? and form_id = ?")
                .params(province.value(), form)
                .query(UUID.class)
                .optional();
    }

    private AccessHolder holder(ResultSet row) throws SQLException {
        return new AccessHolder(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                row.getBoolean("enabled"),
                row.getBoolean("locked"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                moment(row, "last_sign_in"),
                rights(row.getString("roles")),
                row.getInt("tokens"),
                moment(row, "tokens_until"));
    }

    private List<Right> rights(String roles) {
        var rights = new ArrayList<Right>();
        for (JsonNode role : json.readTree(roles)) {
            String until = text(role, "until");
            rights.add(new Right(
                    Role.valueOf(role.get("role").asString()),
                    role.get("everywhere").asBoolean(),
                    text(role, "place"),
                    text(role, "agencyId") != null,
                    text(role, "lentBy"),
                    until == null ? null : LocalDate.parse(until)));
        }
        return rights;
    }

    private static @Nullable String text(JsonNode role, String field) {
        JsonNode value = role.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
