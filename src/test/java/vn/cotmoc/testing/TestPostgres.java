package vn.cotmoc.testing;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import vn.cotmoc.embedded.DatabaseRoles;

/// The one PostgreSQL 18 of a test run: in a container where Docker answers, embedded where it does not.
public final class TestPostgres {

    private static final DockerImageName IMAGE = DockerImageName.parse("postgres:18");
    private static final Path FOLDER = Path.of("target", "test-postgres").toAbsolutePath();

    private final String server;
    private final DatabaseRoles roles;

    private TestPostgres(String server, DataSource superuser) throws SQLException {
        this.server = server;
        roles = new DatabaseRoles(
                UUID.randomUUID().toString(), UUID.randomUUID().toString());
        roles.create(superuser);
    }

    public static TestPostgres instance() {
        return Holder.INSTANCE;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://%s/%s".formatted(server, DatabaseRoles.DATABASE);
    }

    public String portalUser() {
        return DatabaseRoles.PORTAL;
    }

    public String portalPassword() {
        return roles.portalPassword();
    }

    public String ownerUser() {
        return DatabaseRoles.OWNER;
    }

    public String ownerPassword() {
        return roles.ownerPassword();
    }

    private static TestPostgres start() {
        try {
            return DockerClientFactory.instance().isDockerAvailable() ? inContainer() : embedded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the test database refuses its roles", e);
        }
    }

    // Testcontainers removes the container when this JVM has ended.
    @SuppressWarnings("resource")
    private static TestPostgres inContainer() throws SQLException {
        var container = new PostgreSQLContainer(IMAGE)
                .withUsername("postgres")
                .withDatabaseName("postgres")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=60");
        container.start();
        var superuser = new PGSimpleDataSource();
        superuser.setURL(container.getJdbcUrl());
        superuser.setUser(container.getUsername());
        superuser.setPassword(container.getPassword());
        return new TestPostgres(
                container.getHost() + ":" + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), superuser);
    }

    // Nothing here must survive, so the library's own haste (no fsync) and its end with the JVM are welcome.
    private static TestPostgres embedded() throws IOException, SQLException {
        // The library unpacks once per resolver and process: with one of its own the test database leaves the portal's
        // embedded server, which knows its processes by their folder, to unpack into that folder.
        var postgres = EmbeddedPostgres.builder()
                .setPgBinaryResolver(
                        (system, machine) -> DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine))
                .setOverrideWorkingDirectory(FOLDER.resolve("binaries").toFile())
                .setDataDirectory(FOLDER.resolve(UUID.randomUUID().toString()))
                .setCleanDataDirectory(true)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .start();
        return new TestPostgres("127.0.0.1:" + postgres.getPort(), postgres.getPostgresDatabase());
    }

    private static final class Holder {
        private static final TestPostgres INSTANCE = start();
    }
}
