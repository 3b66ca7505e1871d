package vn.cotmoc.embedded;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Asks an embedded server directly, past any pool.
final class Sql {

    private Sql() {}

    static List<String> asOwner(EmbeddedServer server, String sql) throws SQLException {
        return query(server, DatabaseRoles.OWNER, server.credentials().owner(), sql);
    }

    static List<String> query(EmbeddedServer server, String user, String password, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), user, password);
                var statement = connection.createStatement()) {
            var rows = new ArrayList<String>();
            if (!statement.execute(sql)) return rows;
            try (var result = statement.getResultSet()) {
                while (result.next()) rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
