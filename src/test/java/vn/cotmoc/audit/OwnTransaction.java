package vn.cotmoc.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import vn.cotmoc.testing.TestPostgres;

/// A hand in the database that has begun something and not ended it.
final class OwnTransaction implements AutoCloseable {

    private final Connection connection;

    OwnTransaction() throws SQLException {
        var database = TestPostgres.instance();
        connection = DriverManager.getConnection(database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
        connection.setAutoCommit(false);
    }

    long insert(String subject) throws SQLException {
        try (var statement = connection.prepareStatement(
                "insert into audit_event (account_name, kind, subject) values ('thu', 'test.tampered', ?) returning id")) {
            statement.setString(1, subject);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
