package vn.cotmoc.scale;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import vn.cotmoc.testing.TestPostgres;

/// The figures of a page without the portal: the shortest statements that give them, on a kept connection of the
/// portal's role, in a
/// transaction with a person's scope, every row and column read.
final class Bare implements AutoCloseable {

    private final Connection connection;
    private final String scope;

    /// @param scope what the portal sets for the person
    Bare(Map<String, String> scope) throws SQLException {
        var database = TestPostgres.instance();
        var source = new PGSimpleDataSource();
        source.setURL(database.jdbcUrl());
        source.setUser(database.portalUser());
        source.setPassword(database.portalPassword());
        connection = source.getConnection();
        try (var role = connection.createStatement()) {
            role.execute("set role cotmoc_app");
        }
        connection.setAutoCommit(false);
        var settings = new ArrayList<String>();
        scope.forEach((name, value) -> settings.add("set_config('%s', '%s', true)".formatted(name, value)));
        this.scope = "select " + String.join(", ", settings);
    }

    record Question(String sql, List<?> parameters) {}

    int ask(List<Question> questions) throws SQLException {
        int rows = 0;
        read(new Question(scope, List.of()));
        for (var question : questions) rows += read(question);
        connection.commit();
        return rows;
    }

    private int read(Question question) throws SQLException {
        try (var statement = connection.prepareStatement(question.sql())) {
            int place = 0;
            for (Object value : question.parameters()) statement.setObject(++place, value);
            var rows = statement.executeQuery();
            int columns = rows.getMetaData().getColumnCount();
            var read = new ArrayList<@Nullable Object>();
            while (rows.next()) for (int column = 1; column <= columns; column++) read.add(rows.getObject(column));
            return read.size() / columns;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
