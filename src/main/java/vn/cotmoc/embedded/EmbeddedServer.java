package vn.cotmoc.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.cotmoc.embedded.EmbeddedFailure.Reason;

/// The real PostgreSQL that serves a portal which was given no other.
final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration STOPPING = Duration.ofSeconds(60);

    private final DataFolder folder;
    private final EmbeddedSettings settings;
    private final int port;
    private final ServerProcesses processes;
    private final PgCtl control;
    private final Leftovers leftovers;
    private final EmbeddedPostgres postgres;
    private final Credentials credentials;
    private final Watchdog watchdog;

    static EmbeddedServer start(Path dataFolder, EmbeddedSettings settings) {
        var folder = DataFolder.claim(dataFolder);
        try {
            return new EmbeddedServer(folder, settings);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private EmbeddedServer(DataFolder folder, EmbeddedSettings settings) {
        this.folder = folder;
        this.settings = settings;
        processes = new ServerProcesses(folder);
        control = new PgCtl(folder);
        leftovers = new Leftovers(folder, processes, control);
        port = freePort(settings.port());
        var log = new ServerLog(folder.log());
        var cluster = new Cluster(folder, log, leftovers);
        postgres = started(cluster, log);
        try {
            credentials = cluster.credentials(false);
            new DatabaseRoles(credentials.owner(), credentials.portal()).create(postgres.getPostgresDatabase());
        } catch (IOException | SQLException | RuntimeException e) {
            stop();
            throw log.explain(e, folder, settings);
        }
        watchdog = new Watchdog(processes::isRunning, this::revive);
        LOG.info("The embedded database serves {} on port {}", folder.root(), port);
    }

    private EmbeddedPostgres started(Cluster cluster, ServerLog log) {
        try {
            return cluster.start(port, settings);
        } catch (EmbeddedFailure e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // A server that is too slow is not left behind half started.
            leftovers.clear();
            throw log.explain(e, folder, settings);
        }
    }

    private void revive() {
        LOG.error("The embedded database has died and is started again");
        leftovers.clear();
        if (control.start(port, ServerSettings.all(), settings.startupTimeout()))
            LOG.warn("The embedded database is back");
        else LOG.error("The embedded database did not start again; see {}", folder.log());
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DatabaseRoles.DATABASE);
    }

    Credentials credentials() {
        return credentials;
    }

    ServerProcesses processes() {
        return processes;
    }

    @Override
    public void close() {
        watchdog.close();
        stop();
        folder.close();
    }

    // The library asks for a fast stop and waits five seconds; a last checkpoint on a slow disk may take longer.
    private void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            LOG.warn("The embedded database was not closed cleanly", e);
        }
        if (processes.isRunning()) control.stop(PgCtl.StopMode.FAST, STOPPING);
        if (processes.isRunning()) control.stop(PgCtl.StopMode.IMMEDIATE, STOPPING);
    }

    private static int freePort(int wanted) {
        try (var socket = new ServerSocket(wanted, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new EmbeddedFailure(Reason.PORT_TAKEN, e, wanted);
        }
    }
}
