package vn.cotmoc.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostmasterPidTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
                    a running server,        4711|/srv/cotmoc/postgres|1795300000|5433||127.0.0.1|1 2|ready,  4711, 5433
                    a server just starting,  4711|/srv/cotmoc/postgres,                                       4711, 0
                    a stand-alone backend,   -4711|/srv/cotmoc/postgres|1795300000,                           4711, 0
                    blanks around the id,    ' 4711 |/srv',                                                   4711, 0
                    """)
    void theServerIsReadFromItsLines(String situation, String lines, long pid, int port) {
        assertThat(PostmasterPid.parse(List.of(lines.split("\\|", -1)))).contains(new PostmasterPid(pid, port));
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource(value = {"''", "abc", "0", "99999999999999999999"})
    void aFileWithoutAProcessNamesNoServer(String line) {
        assertThat(PostmasterPid.parse(List.of(line))).isEmpty();
    }

    @Test
    void aMissingOrEmptyFileNamesNoServer(@TempDir Path database) throws Exception {
        assertThat(PostmasterPid.read(database)).isEmpty();
        Files.createFile(PostmasterPid.file(database));
        assertThat(PostmasterPid.read(database)).isEmpty();
    }
}
