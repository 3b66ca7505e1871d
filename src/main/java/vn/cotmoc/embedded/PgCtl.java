package vn.cotmoc.embedded;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// PostgreSQL's own control program, run on one data folder.
record PgCtl(DataFolder folder) {

    enum StopMode {
        FAST,
        IMMEDIATE;

        String option() {
            return this == FAST ? "fast" : "immediate";
        }
    }

    boolean start(int port, Map<String, String> settings, Duration timeout) {
        var options = settings.entrySet().stream()
                .map(setting -> "-c %s=%s".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining(" ", "-p %d ".formatted(port), ""));
        return run(timeout, List.of("-o", options, "start"));
    }

    boolean stop(StopMode mode, Duration timeout) {
        return run(timeout, List.of("-m", mode.option(), "stop"));
    }

    private boolean run(Duration timeout, List<String> arguments) {
        var command = new ArrayList<String>();
        // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
        if (LinuxUtils.isUnshareAvailable()) command.addAll(List.of("unshare", "-U"));
        command.addAll(List.of(program().toString(), "-D", folder.database().toString(), "-w"));
        command.addAll(List.of("-t", Long.toString(Math.max(1, timeout.toSeconds()))));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.appendTo(folder.log().toFile()))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    // An upgraded portal unpacks its binaries beside the older ones: the newest are the current ones.
    private Path program() {
        try (var files =
                Files.find(folder.binaries(), 3, (path, _) -> path.endsWith("pg_ctl") || path.endsWith("pg_ctl.exe"))) {
            return files.max(Comparator.comparing(path -> path.toFile().lastModified()))
                    .orElseThrow(() -> new IllegalStateException("no pg_ctl in " + folder.binaries()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
