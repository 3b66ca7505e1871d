package vn.cotmoc.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The test database as its owner sees it: all of it. For preparing and putting back, never in place of the portal.
public final class OwnerDatabase {

    private static final int CONNECTIONS = 4;

    private OwnerDatabase() {}

    public static JdbcClient jdbc() {
        return Held.JDBC;
    }

    /// A test asks for dozens of things; to be let in anew for each of them took longer than all the answers.
    private static final class Held {
        private static final JdbcClient JDBC = JdbcClient.create(new HikariDataSource(settings()));

        private static HikariConfig settings() {
            var database = TestPostgres.instance();
            var settings = new HikariConfig();
            settings.setPoolName("owner");
            settings.setJdbcUrl(database.jdbcUrl());
            settings.setUsername(database.ownerUser());
            settings.setPassword(database.ownerPassword());
            settings.setMaximumPoolSize(CONNECTIONS);
            settings.setMinimumIdle(0);
            return settings;
        }
    }
}
