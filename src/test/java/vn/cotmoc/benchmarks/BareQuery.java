package vn.cotmoc.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The figures of a province's page without the portal: the statements of the page in one transaction with its scope,
/// on a pooled connection of the portal's own role, every row and column read.
final class BareQuery implements AutoCloseable {

    private static final int DATABASE_PORT = 3;

    private final HikariDataSource pool;
    private final Statements sql;
    private final UUID province;
    private final int year;

    /// One statement each: the scope, the province, its indicators with their parts, their approved figures.
    record Statements(String scope, String province, String indicators, String figures) {
        static Statements read(Path file) throws IOException {
            var parts = Files.readString(file).split(";\\s*", -1);
            return new Statements(parts[0], parts[1], parts[2], parts[3]);
        }
    }

    /// What stands in the database about the province: enough to check the page against.
    record Rows(List<List<@Nullable Object>> indicators, List<List<@Nullable Object>> figures) {}

    BareQuery(Path dataFolder, Statements sql, String provinceCode, int year) throws IOException, SQLException {
        this.pool = pool(dataFolder);
        this.sql = sql;
        this.year = year;
        try (var connection = pool.getConnection()) {
            // Administrative units are open to every scope.
            setScope(connection, "{}");
            this.province = (UUID) Objects.requireNonNull(
                    read(connection, sql.province(), provinceCode).getFirst().getFirst());
        }
    }

    private static HikariDataSource pool(Path dataFolder) throws IOException {
        var credentials = new Properties();
        try (var file = Files.newBufferedReader(dataFolder.resolve("credentials.properties"))) {
            credentials.load(file);
        }
        var server = Files.readAllLines(dataFolder.resolve("postgres/postmaster.pid"));
        var settings = new HikariConfig();
        settings.setJdbcUrl("jdbc:postgresql://127.0.0.1:%s/cotmoc".formatted(server.get(DATABASE_PORT)));
        settings.setUsername("cotmoc_portal");
        settings.setPassword(credentials.getProperty("portal"));
        settings.setConnectionInitSql("set role cotmoc_app");
        settings.setMaximumPoolSize(16);
        settings.setAutoCommit(false);
        return new HikariDataSource(settings);
    }

    Rows ask() throws SQLException {
        try (var connection = pool.getConnection()) {
            setScope(connection, "{" + province + "}");
            var rows = new Rows(
                    read(connection, sql.indicators(), province), read(connection, sql.figures(), province, year));
            connection.commit();
            return rows;
        }
    }

    /// The indicators that take values, by their codes.
    List<String> reportedCodes() throws SQLException {
        try (var connection = pool.getConnection()) {
            setScope(connection, "{" + province + "}");
            return read(
                            connection,
                            "select code from indicator where province_id = ? and not header and advising_agency_id is not null",
                            province)
                    .stream()
                    .map(row -> String.valueOf(row.getFirst()))
                    .toList();
        }
    }

    private void setScope(Connection connection, String provinces) throws SQLException {
        read(
                connection,
                sql.scope(),
                "user",
                UUID.randomUUID().toString(),
                provinces,
                "{}",
                "{}",
                "{}",
                "{}",
                "{}",
                "{}",
                "{}");
    }

    private static List<List<@Nullable Object>> read(Connection connection, String statement, Object... parameters)
            throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) prepared.setObject(i + 1, parameters[i]);
            var found = prepared.executeQuery();
            int columns = found.getMetaData().getColumnCount();
            var rows = new ArrayList<List<@Nullable Object>>();
            while (found.next()) {
                var row = new ArrayList<@Nullable Object>(columns);
                for (int column = 1; column <= columns; column++) row.add(found.getObject(column));
                rows.add(row);
            }
            return rows;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
