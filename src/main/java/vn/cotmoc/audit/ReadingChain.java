package vn.cotmoc.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the chain and what its events say now. What they say is spelled out here once more: an owner who replaces the
/// function that seals does not change what is verified.
@Component
class ReadingChain {

    private static final int AT_A_TIME = 20_000;
    private static final int FETCHED = 1_000;

    private static final String LINKS = """
            select l.position, l.event_id, l.touched, l.body, l.hash, l.province_id, e.id is not null as there,
                   coalesce((extract(epoch from e.happened_at) * 1000000)::bigint, 0) as happened, e.txid::text::bigint as txid,
                   jsonb_build_array(
                       (extract(epoch from e.happened_at) * 1000000)::bigint, e.account_id, e.account_name, e.login, e.origin, e.place, e.address,
                       e.kind, e.subject, e.province_id, e.details, e.before, e.after, e.reason, e.txid::text)::text as said
            from audit_link l left join audit_event e on e.id = l.event_id
            where l.position > ? and l.position <= ? order by l.position
            """;

    private final JdbcClient jdbc;

    ReadingChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Batch> batches() {
        return jdbc.sql(
                        "select b.*, b.horizon::text::bigint as below, b.txid::text::bigint as by from audit_batch b order by number")
                .query(ReadingChain::batch)
                .list();
    }

    /// All links in their order, a few thousand in memory at a time.
    void links(Consumer<Link> each) {
        long end = jdbc.sql("select coalesce(max(position), 0) from audit_link")
                .query(Long.class)
                .single();
        for (long after = 0; after < end; after += AT_A_TIME)
            jdbc.sql(LINKS)
                    .param(after)
                    .param(after + AT_A_TIME)
                    .withFetchSize(FETCHED)
                    .query((ResultSet row) -> each.accept(link(row)));
    }

    /// The events that have no place in the chain.
    void loose(Consumer<Link.Loose> each) {
        jdbc.sql("""
                        select e.id, (extract(epoch from e.happened_at) * 1000000)::bigint as happened, e.txid::text::bigint as txid, e.province_id,
                               e.origin <> 'HAND' and e.xmin::text::numeric <> e.txid::text::numeric % 4294967296 as touched
                        from audit_event e where not exists (select from audit_link l where l.event_id = e.id) order by e.id
                        """)
                .withFetchSize(FETCHED)
                .query((ResultSet row) -> each.accept(new Link.Loose(
                        row.getLong("id"),
                        row.getBoolean("touched"),
                        row.getLong("happened"),
                        row.getLong("txid"),
                        row.getObject("province_id", UUID.class))));
    }

    long lastNumber() {
        return jdbc.sql("select last_event_number()").query(Long.class).single();
    }

    /// What the database's clock says, as events have it.
    long now() {
        return jdbc.sql("select (extract(epoch from clock_timestamp()) * 1000000)::bigint")
                .query(Long.class)
                .single();
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("position"),
                row.getLong("event_id"),
                row.getBoolean("touched"),
                row.getBytes("body"),
                row.getBytes("hash"),
                row.getBoolean("there") ? Hashes.body(row.getString("said")) : null,
                row.getLong("happened"),
                row.getLong("txid"),
                row.getObject("province_id", UUID.class));
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getLong("number"),
                row.getLong("first_position"),
                row.getLong("last_position"),
                row.getLong("last_event"),
                row.getBytes("head"),
                row.getBytes("previous"),
                row.getBytes("root"),
                row.getLong("below"),
                row.getLong("by"),
                row.getInt("era"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant());
    }
}
