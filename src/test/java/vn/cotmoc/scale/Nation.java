package vn.cotmoc.scale;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import vn.cotmoc.testing.TestPostgres;

/// Fills the test database with what 34 provinces and their communes would report in ten years: made up from a seed,
/// marked as
/// illustrative, written set by set as the owner, with every check, foreign key and trigger at work.
final class Nation implements AutoCloseable {

    /// From the first year of the communes of today. The clock must stand where all of them have been reported.
    static final int FIRST_YEAR = 2026;

    static final int LAST_YEAR = 2035;
    private static final int SEED = 20260403;
    private static final int WHOLE = 10_000;

    private final Connection connection;
    private int filled;

    /// @param communes a list with `province_code,commune_code,name,type`, or nothing
    Nation(@Nullable String communes) throws SQLException, IOException {
        var database = TestPostgres.instance();
        var source = new PGSimpleDataSource();
        source.setURL(database.jdbcUrl());
        source.setUser(database.ownerUser());
        source.setPassword(database.ownerPassword());
        connection = source.getConnection();
        run("set scale.seed = " + SEED);
        run("create temporary table scale_listed (province_code text, code text, name text, kind text)");
        if (communes != null) list(Path.of(communes));
        run(file("communes.sql"));
        run(file("promises.sql"));
        tidy();
    }

    private void list(Path communes) throws SQLException, IOException {
        try (var insert = connection.prepareStatement("insert into scale_listed values (?, ?, ?, ?)");
                var reader = CsvReader.builder().ofNamedCsvRecord(communes)) {
            for (var row : reader) {
                insert.setString(1, row.getField("province_code"));
                insert.setString(2, row.getField("commune_code"));
                insert.setString(3, row.getField("name"));
                insert.setString(4, row.getField("type").toLowerCase(Locale.ROOT));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// Adds the communes up to a share of all of them, with all their years.
    void fillTo(double share) throws SQLException, IOException {
        int to = (int) Math.round(share * WHOLE);
        run("set scale.low = " + filled);
        run("set scale.high = " + to);
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            run("set scale.year = " + year);
            run(file("values.sql"));
        }
        filled = to;
        tidy();
    }

    long communes() throws SQLException {
        return number("select count(*) from administrative_unit where level = 'COMMUNE' and valid_to is null");
    }

    long values() throws SQLException {
        return number("select count(*) from report where quarter > 0 and status = 'APPROVED'");
    }

    long megabytes() throws SQLException {
        return number("select pg_database_size(current_database()) >> 20");
    }

    /// Roll-ups that are not what counting gives.
    long deviations() throws SQLException {
        return number("select count(*) from rollup_deviation");
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void tidy() throws SQLException {
        run("vacuum (analyze)");
    }

    private static String file(String name) throws IOException {
        try (var in = Objects.requireNonNull(Nation.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
