package vn.cotmoc.testing;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The test database as its owner sees it: all of it. For preparing and putting back, never in place of the portal.
public final class OwnerDatabase {

    private OwnerDatabase() {}

    public static JdbcClient jdbc() {
        var database = TestPostgres.instance();
        var source = new PGSimpleDataSource();
        source.setURL(database.jdbcUrl());
        source.setUser(database.ownerUser());
        source.setPassword(database.ownerPassword());
        return JdbcClient.create(source);
    }
}
