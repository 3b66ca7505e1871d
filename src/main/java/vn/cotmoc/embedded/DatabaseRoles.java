package vn.cotmoc.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/// The database and the three roles that every portal works with: one owns, one logs in, one carries the rights.
public record DatabaseRoles(String ownerPassword, String portalPassword) {

    public static final String DATABASE = "cotmoc";
    public static final String OWNER = "cotmoc_owner";
    public static final String PORTAL = "cotmoc_portal";
    static final String GROUP = "cotmoc_app";

    /// Creates what is missing and sets the passwords; the connections must be a superuser's.
    public void create(DataSource superuser) throws SQLException {
        try (var connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$ declare role text; begin
                      foreach role in array array['%s', '%s', '%s'] loop
                        if not exists (select from pg_roles where rolname = role) then
                          execute format('create role %%I', role);
                        end if;
                      end loop;
                    end $$
                    """.formatted(GROUP, OWNER, PORTAL));
            for (var sql : attributes(connection)) statement.execute(sql);
            createDatabase(statement);
        }
    }

    private List<String> attributes(Connection connection) throws SQLException {
        var modest = "nosuperuser nocreatedb nocreaterole noreplication nobypassrls";
        return List.of(
                "alter role %s with nologin %s".formatted(GROUP, modest),
                "alter role %s with login %s password %s".formatted(OWNER, modest, quoted(connection, ownerPassword)),
                "alter role %s with login %s password %s".formatted(PORTAL, modest, quoted(connection, portalPassword)),
                "grant %s to %s".formatted(GROUP, PORTAL));
    }

    private static void createDatabase(Statement statement) throws SQLException {
        try (var found = statement.executeQuery("select from pg_database where datname = '%s'".formatted(DATABASE))) {
            if (found.next()) return;
        }
        statement.execute("""
                create database %s owner %s template template0
                  encoding 'UTF8' locale_provider icu icu_locale 'vi-VN'
                """.formatted(DATABASE, OWNER));
        statement.execute("revoke all on database %s from public".formatted(DATABASE));
        statement.execute("grant connect, temporary on database %s to %s".formatted(DATABASE, GROUP));
    }

    private static String quoted(Connection connection, String password) throws SQLException {
        return "'%s'".formatted(connection.unwrap(PGConnection.class).escapeLiteral(password));
    }

    @Override
    public String toString() {
        return "DatabaseRoles[hidden]";
    }
}
