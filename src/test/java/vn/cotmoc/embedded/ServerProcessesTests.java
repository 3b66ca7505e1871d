package vn.cotmoc.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessesTests {

    @TempDir
    Path folder;

    @Test
    void aLivingProcessOfAnotherKindIsAForeigner() throws Exception {
        var processes = processesNamed(ProcessHandle.current().pid());
        assertThat(processes.namesForeigner()).isTrue();
        assertThat(processes.isRunning()).isFalse();
    }

    @Test
    void aDeadProcessIsNeitherServerNorForeigner() throws Exception {
        var ended = new ProcessBuilder("true").start();
        ended.waitFor();
        var processes = processesNamed(ended.pid());
        assertThat(processes.namesForeigner()).isFalse();
        assertThat(processes.isRunning()).isFalse();
    }

    @Test
    void aPostgresOfAnotherFolderIsAForeigner() throws Exception {
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("postgres");
        var process = started(elsewhere);
        try {
            var processes = processesNamed(process.pid());
            assertThat(processes.isRunning()).isFalse();
            assertThat(processes.namesForeigner()).isTrue();
            assertThat(processes.all()).isEmpty();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void aPostgresFromOurOwnBinariesIsOurs() throws Exception {
        var own = Files.createDirectories(folder.resolve("binaries/PG-1/bin")).resolve("postgres");
        var process = started(own);
        try {
            var processes = processesNamed(process.pid());
            assertThat(processes.postmaster()).map(ProcessHandle::pid).contains(process.pid());
            assertThat(processes.namesForeigner()).isFalse();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private ServerProcesses processesNamed(long pid) throws Exception {
        var database = Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(PostmasterPid.file(database), pid + "\n" + database + "\n");
        return new ServerProcesses(
                database.toRealPath(),
                Files.createDirectories(folder.resolve("binaries")).toRealPath());
    }

    // Any program will do: what counts is where the executable lies and what it is called.
    private static Process started(Path program) throws Exception {
        Files.copy(Path.of("/bin/sleep").toRealPath(), program);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return new ProcessBuilder(program.toString(), "60").start();
    }
}
