package vn.cotmoc.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.cotmoc.drafts.Draft.AmendingDocument;
import vn.cotmoc.resolutions.ResolutionId;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// Drafts as the database keeps them; row-level security shows each person those of the own provinces.
@Repository
class DraftRepository {

    private static final String SELECT = """
            select d.*, u.code as province_code, u.name as province_name
            from draft d join administrative_unit u on u.id = d.province_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Draft> find(DraftId id) {
        return jdbc.sql(SELECT + " where d.id = ?")
                .param(id.value())
                .query(DraftRepository::draft)
                .optional();
    }

    /// The draft, with every other editor waiting until this transaction is over.
    Optional<Draft> hold(DraftId id) {
        return jdbc.sql(SELECT + " where d.id = ? for update of d")
                .param(id.value())
                .query(DraftRepository::draft)
                .optional();
    }

    List<Draft> open() {
        return jdbc.sql(SELECT + " where d.state = 'OPEN' order by d.opened_at desc, d.id")
                .query(DraftRepository::draft)
                .list();
    }

    Optional<DraftId> openFor(String slug) {
        return jdbc.sql("select id from draft where slug = ? and state = 'OPEN'")
                .param(slug)
                .query(UUID.class)
                .optional()
                .map(DraftId::new);
    }

    boolean isTaken(String slug) {
        return jdbc.sql(
                        "select exists (select from resolution where slug = :slug) or exists (select from draft where slug = :slug and state = 'OPEN')")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    /// What an amendment begins with: the adopted resolution and its fingerprint.
    record Beginning(ResolutionId resolution, String fingerprint) {}

    DraftId insert(UnitId province, String slug, String title, @Nullable Beginning beginning, CurrentUser user) {
        return new DraftId(jdbc.sql("""
                        insert into draft (province_id, slug, title, resolution_id, begun_from, state, opened_by, opened_name, opened_at)
                        values (:province, :slug, :title, :resolution, :begunFrom, 'OPEN', :by, :name, :at) returning id
                        """)
                .param("province", province.value())
                .param("slug", slug)
                .param("title", title)
                .param(
                        "resolution",
                        beginning == null ? null : beginning.resolution().value(),
                        java.sql.Types.OTHER)
                .param("begunFrom", beginning == null ? null : beginning.fingerprint())
                .param("by", user.id().value())
                .param("name", user.displayName())
                .param("at", now())
                .query(UUID.class)
                .single());
    }

    void keep(DraftId id, UnitId province, Filling.Document document, CurrentUser user) {
        jdbc.sql("""
                        insert into draft_document (draft_id, province_id, name, sha256, content, uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (draft_id, sha256) do nothing
                        """)
                .params(
                        id.value(),
                        province.value(),
                        document.name(),
                        Fingerprint.of(document.content()),
                        document.content(),
                        user.id().value(),
                        now())
                .update();
    }

    void rename(DraftId id, String title) {
        jdbc.sql("update draft set title = ? where id = ?")
                .params(title, id.value())
                .update();
    }

    void amendBy(DraftId id, AmendingDocument document) {
        jdbc.sql("""
                        update draft set amending_number = ?, amending_on = ?, amending_title = ?, effective_on = ?, version = version + 1
                        where id = ?
                        """)
                .param(document.numberSymbol())
                .param(document.issuedOn())
                .param(document.title())
                .param(document.effectiveOn())
                .param(id.value())
                .update();
    }

    void close(DraftId id, Draft.State state, CurrentUser user) {
        jdbc.sql("update draft set state = ?, closed_by = ?, closed_at = ? where id = ?")
                .params(state.name(), user.id().value(), now(), id.value())
                .update();
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        UUID resolution = row.getObject("resolution_id", UUID.class);
        return new Draft(
                new DraftId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("province_id", UUID.class)),
                row.getString("province_code"),
                row.getString("province_name"),
                row.getString("slug"),
                row.getString("title"),
                resolution == null ? null : new ResolutionId(resolution),
                row.getString("begun_from"),
                new AmendingDocument(
                        row.getString("amending_number"),
                        row.getObject("amending_on", LocalDate.class),
                        row.getString("amending_title"),
                        row.getObject("effective_on", LocalDate.class)),
                Draft.State.valueOf(row.getString("state")),
                row.getString("opened_name"),
                moment(row));
    }

    private static Instant moment(ResultSet row) throws SQLException {
        return row.getObject("opened_at", OffsetDateTime.class).toInstant();
    }
}
