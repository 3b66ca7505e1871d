package vn.cotmoc.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTests {

    private static final EmbeddedSettings SETTINGS = new EmbeddedSettings(0, Duration.ofSeconds(60));

    @TempDir
    static Path parent;

    static Path data;

    @BeforeAll
    static void createTheDatabase() throws Exception {
        data = parent.resolve("dữ liệu của cổng");
        try (var server = EmbeddedServer.start(data, SETTINGS)) {
            Sql.asOwner(server, "create table promise (content text not null)");
        }
    }

    @Test
    void aSavedRowSurvivesTheServersSuddenDeath() throws Exception {
        try (var server = EmbeddedServer.start(data, SETTINGS)) {
            Sql.asOwner(server, "insert into promise values ('Tỷ lệ che phủ rừng')");
            kill(server);
        }
        try (var server = EmbeddedServer.start(data, SETTINGS)) {
            assertThat(Sql.asOwner(server, "select content from promise")).contains("Tỷ lệ che phủ rừng");
        }
    }

    @Test
    void nothingIsAnsweredBeforeItIsOnDisk() throws Exception {
        try (var server = EmbeddedServer.start(data, SETTINGS)) {
            assertThat(Sql.asOwner(server, "show fsync")).containsExactly("on");
            assertThat(Sql.asOwner(server, "show synchronous_commit")).containsExactly("on");
            assertThat(Sql.asOwner(server, "show full_page_writes")).containsExactly("on");
            assertThat(Sql.asOwner(server, "show data_checksums")).containsExactly("on");
        }
    }

    @Test
    void onlyPasswordsOfThisMachineOpenTheServer() throws Exception {
        try (var server = EmbeddedServer.start(data, SETTINGS)) {
            assertThat(Sql.asOwner(server, "show listen_addresses")).containsExactly("127.0.0.1");
            assertThat(Sql.query(server, "postgres", server.credentials().superuser(), "show unix_socket_directories"))
                    .containsExactly("");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Sql.query(server, DatabaseRoles.OWNER, "guessed", "select 1"))
                    .satisfies(refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void theDatabaseSortsAsVietnameseDo() throws Exception {
        try (var server = EmbeddedServer.start(data, SETTINGS)) {
            assertThat(Sql.asOwner(
                            server, "select word from (values ('đ'), ('e'), ('ă'), ('d'), ('a')) t (word) order by 1"))
                    .containsExactly("a", "ă", "d", "đ", "e");
            assertThat(Sql.asOwner(server, "select current_setting('server_version_num')::int / 10000"))
                    .containsExactly(Cluster.MAJOR_VERSION);
        }
    }

    @Test
    void thePortalsRoleOwnsNothingAndHasNoPower() throws Exception {
        try (var server = EmbeddedServer.start(data, SETTINGS)) {
            var portal = server.credentials().portal();
            assertThat(Sql.query(server, DatabaseRoles.PORTAL, portal, """
                            select concat_ws(' ', rolsuper, rolcreatedb, rolcreaterole, rolbypassrls,
                                             pg_has_role('cotmoc_app', 'member'))
                              from pg_roles where rolname = current_user
                            """)).containsExactly("f f f f t");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Sql.query(server, DatabaseRoles.PORTAL, portal, "select content from promise"));
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Sql.query(server, DatabaseRoles.PORTAL, portal, "create table own (id int)"));
        }
    }

    @Test
    void aServerLeftBehindByAKilledPortalIsReplaced() {
        EmbeddedServer.start(data, SETTINGS).close();
        long orphan;
        try (var folder = DataFolder.claim(data)) {
            assertThat(new PgCtl(folder).start(freePort(), ServerSettings.all(), Duration.ofSeconds(30)))
                    .isTrue();
            orphan = new ServerProcesses(folder).postmaster().orElseThrow().pid();
        }
        try (var server = EmbeddedServer.start(data, SETTINGS)) {
            assertThat(server.processes().postmaster())
                    .map(ProcessHandle::pid)
                    .isNotEmpty()
                    .get()
                    .isNotEqualTo(orphan);
            assertThat(ProcessHandle.of(orphan).filter(server.processes()::isOurs))
                    .isEmpty();
        }
    }

    @Test
    void aPidFileThatNamesAForeignProcessDoesNotStopTheStart() throws Exception {
        EmbeddedServer.start(data, SETTINGS).close();
        Files.writeString(
                PostmasterPid.file(data.resolve("postgres")),
                ProcessHandle.current().pid() + "\n");
        try (var server = EmbeddedServer.start(data, SETTINGS)) {
            assertThat(Sql.asOwner(server, "select 1")).containsExactly("1");
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void aServerThatDiesIsStartedAgainOnItsPort() throws Exception {
        try (var server = EmbeddedServer.start(data, SETTINGS)) {
            Sql.asOwner(server, "insert into promise values ('trước khi máy chủ chết')");
            kill(server);
            awaitAnswer(server);
            assertThat(Sql.asOwner(server, "select content from promise")).contains("trước khi máy chủ chết");
        }
    }

    @Test
    void theServerEndsWithThePortal() {
        var server = EmbeddedServer.start(data, SETTINGS);
        var postmaster = server.processes().postmaster().orElseThrow();
        server.close();
        assertThat(server.processes().isOurs(postmaster)).isFalse();
        assertThat(server.processes().all()).isEmpty();
    }

    @Test
    void everythingInTheFolderIsTheOwnersAlone() throws Exception {
        try (var files = Files.list(data)) {
            for (var file : files.toList())
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .endsWith("------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    // What a crash of the server looks like: it and its backends are gone at once, with nothing written any more.
    private static void kill(EmbeddedServer server) {
        server.processes().postmaster().orElseThrow().destroyForcibly();
        server.processes().all().forEach(ProcessHandle::destroyForcibly);
    }

    private static void awaitAnswer(EmbeddedServer server) throws Exception {
        for (int tries = 0; tries < 200; tries++) {
            try {
                Sql.asOwner(server, "select 1");
                return;
            } catch (SQLException _) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("the server has not come back");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
