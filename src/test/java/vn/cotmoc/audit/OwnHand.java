package vn.cotmoc.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cotmoc.testing.TestPostgres;

/// The owner at a prompt of his own: what he does is seen by himself alone and taken back at the end.
final class OwnHand implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Connection connection;
    private final JdbcClient jdbc;

    record Event(
            String accountName,
            String login,
            String origin,
            String kind,
            String subject,
            String details,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {

        JsonNode was() {
            return JSON.readTree(String.valueOf(before));
        }

        JsonNode now() {
            return JSON.readTree(String.valueOf(after));
        }

        JsonNode said() {
            return JSON.readTree(details);
        }
    }

    OwnHand() throws SQLException {
        var database = TestPostgres.instance();
        connection = DriverManager.getConnection(database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
        connection.setAutoCommit(false);
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    int run(String sql) {
        return jdbc.sql(sql).update();
    }

    /// The events of this hand about a table, oldest first.
    List<Event> events(String table) {
        return jdbc.sql("""
                        select account_name, login, origin, kind, subject, details::text, before::text, after::text, reason from audit_event
                        where txid = pg_current_xact_id() and split_part(subject, '/', 1) = ? order by id
                        """).param(table).query(Event.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
