package vn.cotmoc.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.cotmoc.testing.TestPostgres;

/// A trail of a hundred batches in the hands of the database's owner, who puts everything back when he has been found.
final class LongTrail implements AutoCloseable {

    static final int BATCHES = 100;
    static final int IN_A_BATCH = 200;
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    private final Connection connection;
    private final JdbcClient owner;
    private final List<Long> numbers;
    private final long given;

    LongTrail() throws SQLException {
        var database = TestPostgres.instance();
        connection = DriverManager.getConnection(database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
        owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        run("truncate audit_link, audit_batch, audit_let_out");
        seal(1_000_000);
        for (int batch = 0; batch < BATCHES; batch++) {
            run("""
                    insert into audit_event (account_name, kind, subject, province_id, details, after)
                    select 'canbo.nnmt', 'test.long', 'long/' || n, u.id, jsonb_build_object('batch', %d), jsonb_build_object('amount', n / 7.0)
                    from generate_series(1, %d) n, administrative_unit u where u.code = '11' and u.level = 'PROVINCE' and u.valid_to is null
                    """.formatted(batch, IN_A_BATCH));
            seal(IN_A_BATCH);
        }
        for (String table : List.of("link", "batch"))
            run("create temp table kept_%1$s as table audit_%1$s".formatted(table));
        run("create temp table kept_event as select * from audit_event where kind = 'test.long'");
        numbers =
                owner
                        .sql("select id from audit_event where kind = 'test.long' order by id")
                        .query(Long.class)
                        .list()
                        .stream()
                        .map(Objects::requireNonNull)
                        .toList();
        given = numbers.getLast();
    }

    private void seal(int most) {
        owner.sql("select seal_trail(?, interval '1 hour')")
                .param(most)
                .query(Integer.class)
                .single();
    }

    /// The number of the event that was written as the nth.
    long number(int nth) {
        return numbers.get(nth - 1);
    }

    /// With `{n}` for the number of the nth event and `{last}` for the greatest.
    String named(String words) {
        String last = String.valueOf(owner.sql("select max(id) from audit_event")
                .query((row, _) -> row.getLong(1))
                .single());
        return PLACE.matcher(words.replace("{last}", last))
                .replaceAll(place -> String.valueOf(number(Integer.parseInt(place.group(1)))));
    }

    void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    /// Makes every hash from an event on anew, so that the chain is whole in itself.
    void computeAnewFrom(long event) {
        run("""
                do $$
                declare began bigint := (select position from audit_link where event_id = %d); l record; b record; vouched bytea;
                begin
                    vouched := (select hash from audit_link where position = began - 1);
                    for l in select k.position, k.event_id, audit_body(e) as body from audit_link k join audit_event e on e.id = k.event_id
                             where k.position >= began order by k.position loop
                        vouched := sha256(vouched || int8send(l.event_id) || l.body);
                        update audit_link set body = l.body, hash = vouched where position = l.position;
                    end loop;
                    for b in select * from audit_batch where last_position >= began order by number loop
                        vouched := (select root from audit_batch where number = b.number - 1);
                        update audit_batch n set head = k.hash, previous = vouched, root = sha256(vouched || k.hash || convert_to(concat_ws('/', n.number,
                            n.first_position, n.last_position, n.last_event, (extract(epoch from n.sealed_at) * 1000000)::bigint,
                            n.horizon::text, n.txid::text, n.era), 'UTF8'))
                        from audit_link k where n.number = b.number and k.position = n.last_position;
                    end loop;
                end $$
                """.formatted(event));
    }

    void putBack() {
        takeOut();
        run("insert into audit_event overriding system value select * from kept_event");
        run("insert into audit_link select * from kept_link");
        run("insert into audit_batch select * from kept_batch");
        run("select setval('audit_event_id_seq', %d)".formatted(given));
    }

    // What was there before stays as it was written, by whom it was written.
    private void takeOut() {
        run("truncate audit_link, audit_batch, audit_let_out");
        run("delete from audit_event where id >= %d".formatted(numbers.getFirst()));
    }

    @Override
    public void close() throws SQLException {
        takeOut();
        connection.close();
    }
}
