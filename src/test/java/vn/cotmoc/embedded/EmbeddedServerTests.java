package vn.cotmoc.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cotmoc.embedded.EmbeddedFailure.Reason;

class EmbeddedServerTests {

    private static final EmbeddedSettings SETTINGS = new EmbeddedSettings(0, Duration.ofSeconds(60));

    @TempDir
    static Path parent;

    static Path data;

    @BeforeAll
    static void createTheDatabase() throws Exception {
        data = parent.resolve("dữ liệu của cổng");
        try (var server = EmbeddedServer.start(data, SETTINGS)) {
            asOwner(server, "create table promise (content text not null)");
        }
    }

    @Test
    void aSavedRowSurvivesTheServersSuddenDeath() throws Exception {
        try (var server = EmbeddedServer.start(data, SETTINGS)) {
            asOwner(server, "insert into promise values ('Tỷ lệ che phủ rừng')");
            kill(server);
        }
        try (var server = EmbeddedServer.start(data, SETTINGS)) {
            assertThat(asOwner(server, "select content from promise")).contains("Tỷ lệ che phủ rừng");
        }
    }

    @Test
    void nothingIsAnsweredBeforeItIsOnDisk() throws Exception {
        try (var server = EmbeddedServer.start(data, SETTINGS)) {
            assertThat(asOwner(server, "show fsync")).containsExactly("on");
            assertThat(asOwner(server, "show synchronous_commit")).containsExactly("on");
            assertThat(asOwner(server, "show full_page_writes")).containsExactly("on");
            assertThat(asOwner(server, "show data_checksums")).containsExactly("on");
        }
    }

    @Test
    void onlyPasswordsOfThisMachineOpenTheServer() throws Exception {
        try (var server = EmbeddedServer.start(data, SETTINGS)) {
            assertThat(asOwner(server, "show listen_addresses")).containsExactly("127.0.0.1");
            assertThat(query(server, "postgres", server.credentials().superuser(), "show unix_socket_directories"))
                    .containsExactly("");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> query(server, DatabaseRoles.OWNER, "guessed", "select 1"))
                    .satisfies(refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void theDatabaseSortsAsVietnameseDo() throws Exception {
        try (var server = EmbeddedServer.start(data, SETTINGS)) {
            assertThat(asOwner(
                            server, "select word from (values ('đ'), ('e'), ('ă'), ('d'), ('a')) t (word) order by 1"))
                    .containsExactly("a", "ă", "d", "đ", "e");
            assertThat(asOwner(server, "select current_setting('server_version_num')::int / 10000"))
                    .containsExactly(Cluster.MAJOR_VERSION);
        }
    }

    @Test
    void thePortalsRoleOwnsNothingAndHasNoPower() throws Exception {
        try (var server = EmbeddedServer.start(data, SETTINGS)) {
            var portal = server.credentials().portal();
            assertThat(query(server, DatabaseRoles.PORTAL, portal, """
                            select concat_ws(' ', rolsuper, rolcreatedb, rolcreaterole, rolbypassrls,
                                             pg_has_role('cotmoc_app', 'member'))
                              from pg_roles where rolname = current_user
                            """)).containsExactly("f f f f t");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> query(server, DatabaseRoles.PORTAL, portal, "select content from promise"));
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> query(server, DatabaseRoles.PORTAL, portal, "create table own (id int)"));
        }
    }

    @Test
    void aSecondPortalOnTheFolderIsRefused() {
        try (var _ = EmbeddedServer.start(data, SETTINGS)) {
            assertRefused(data, SETTINGS, Reason.OCCUPIED);
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
            assertThat(asOwner(server, "select 1")).containsExactly("1");
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void aServerThatDiesIsStartedAgainOnItsPort() throws Exception {
        try (var server = EmbeddedServer.start(data, SETTINGS)) {
            asOwner(server, "insert into promise values ('trước khi máy chủ chết')");
            kill(server);
            awaitAnswer(server);
            assertThat(asOwner(server, "select content from promise")).contains("trước khi máy chủ chết");
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
    void anInitdbThatWasCutOffIsDoneAgain() throws Exception {
        var cut = Files.createDirectories(parent.resolve("cut off"));
        Files.createFile(cut.resolve("portal.lock"));
        Files.createFile(cut.resolve("initdb.unfinished"));
        Files.writeString(Files.createDirectory(cut.resolve("postgres")).resolve("PG_VERSION"), "18\n");
        Files.createSymbolicLink(cut.resolve("binaries"), data.resolve("binaries"));
        try (var server = EmbeddedServer.start(cut, SETTINGS)) {
            assertThat(asOwner(server, "select 1")).containsExactly("1");
        }
    }

    @Test
    void aFolderOfAnotherMajorVersionIsRefused() throws Exception {
        var old = Files.createDirectories(parent.resolve("old"));
        Credentials.random().write(old.resolve("credentials.properties"));
        Files.writeString(Files.createDirectory(old.resolve("postgres")).resolve("PG_VERSION"), "17\n");
        assertRefused(old, SETTINGS, Reason.WRONG_VERSION);
    }

    @Test
    void aDatabaseWithoutItsPasswordsIsRefusedAndNotReplaced() throws Exception {
        var bereft = Files.createDirectories(parent.resolve("bereft"));
        var version = Files.createDirectory(bereft.resolve("postgres")).resolve("PG_VERSION");
        Files.writeString(version, "18\n");
        assertRefused(bereft, SETTINGS, Reason.CREDENTIALS_MISSING);
        assertThat(version).exists();
    }

    @Test
    void aPathThatIsNoFolderIsRefused() throws Exception {
        assertRefused(Files.createFile(parent.resolve("a file")), SETTINGS, Reason.UNWRITABLE);
    }

    @Test
    void aPortInUseIsRefused() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var settings = new EmbeddedSettings(taken.getLocalPort(), Duration.ofSeconds(60));
            assertRefused(data, settings, Reason.PORT_TAKEN);
        }
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

    private static void assertRefused(Path folder, EmbeddedSettings settings, Reason reason) {
        assertThatExceptionOfType(EmbeddedFailure.class)
                .isThrownBy(() -> EmbeddedServer.start(folder, settings).close())
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    // What a crash of the server looks like: it and its backends are gone at once, with nothing written any more.
    private static void kill(EmbeddedServer server) {
        server.processes().postmaster().orElseThrow().destroyForcibly();
        server.processes().all().forEach(ProcessHandle::destroyForcibly);
    }

    private static void awaitAnswer(EmbeddedServer server) throws Exception {
        for (int tries = 0; tries < 200; tries++) {
            try {
                asOwner(server, "select 1");
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

    private static List<String> asOwner(EmbeddedServer server, String sql) throws SQLException {
        return query(server, DatabaseRoles.OWNER, server.credentials().owner(), sql);
    }

    private static List<String> query(EmbeddedServer server, String user, String password, String sql)
            throws SQLException {
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
