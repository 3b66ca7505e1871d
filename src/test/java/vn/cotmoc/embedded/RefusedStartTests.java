package vn.cotmoc.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cotmoc.embedded.EmbeddedFailure.Reason;

class RefusedStartTests {

    private static final EmbeddedSettings SETTINGS = new EmbeddedSettings(0, Duration.ofSeconds(60));

    @TempDir
    static Path parent;

    static Path data;

    @BeforeAll
    static void createTheDatabase() {
        data = parent.resolve("data");
        EmbeddedServer.start(data, SETTINGS).close();
    }

    @Test
    void aSecondPortalOnTheFolderIsRefused() {
        try (var _ = EmbeddedServer.start(data, SETTINGS)) {
            assertRefused(data, SETTINGS, Reason.OCCUPIED);
        }
    }

    @Test
    void anInitdbThatWasCutOffIsDoneAgain() throws Exception {
        var cut = Files.createDirectories(parent.resolve("cut off"));
        Files.createFile(cut.resolve("portal.lock"));
        Files.createFile(cut.resolve("initdb.unfinished"));
        Files.writeString(Files.createDirectory(cut.resolve("postgres")).resolve("PG_VERSION"), "18\n");
        Files.createSymbolicLink(cut.resolve("binaries"), data.resolve("binaries"));
        try (var server = EmbeddedServer.start(cut, SETTINGS)) {
            assertThat(Sql.asOwner(server, "select 1")).containsExactly("1");
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
    void aServerThatDoesNotStartIsReportedAndNotLeftBehind() throws Exception {
        var broken = Files.createDirectories(parent.resolve("broken"));
        Files.createSymbolicLink(broken.resolve("binaries"), data.resolve("binaries"));
        EmbeddedServer.start(broken, SETTINGS).close();
        Files.writeString(
                broken.resolve("postgres/postgresql.conf"), "shared_buffers = none\n", StandardOpenOption.APPEND);
        assertRefused(broken, new EmbeddedSettings(0, Duration.ofSeconds(2)), Reason.NOT_STARTED);
        assertThat(Files.readString(broken.resolve("postgres.log"))).contains("shared_buffers");
        assertThat(PostmasterPid.read(broken.resolve("postgres"))).isEmpty();
    }

    private static void assertRefused(Path folder, EmbeddedSettings settings, Reason reason) {
        assertThatExceptionOfType(EmbeddedFailure.class)
                .isThrownBy(() -> EmbeddedServer.start(folder, settings).close())
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
