package vn.cotmoc.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.cotmoc.embedded.EmbeddedFailure.Reason;

/// The embedded server's own log, which knows best why a start has failed.
final class ServerLog {

    private static final long LIMIT = 10L * 1024 * 1024;

    private final Path file;
    private long start;

    ServerLog(Path file) {
        this.file = file;
    }

    /// Opens the log for one more start, anew when it has grown long.
    void open() throws IOException {
        if (Files.exists(file) && Files.size(file) > LIMIT) Files.delete(file);
        try (var log = Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            OwnerOnly.file(file);
            start = log.size();
        }
    }

    EmbeddedFailure explain(Throwable cause, DataFolder folder, EmbeddedSettings settings) {
        var said = sayings() + rootOf(cause);
        if (said.contains("No space left on device"))
            return new EmbeddedFailure(Reason.DISK_FULL, cause, folder.root(), Cluster.FIRST_START_MEGABYTES);
        if (said.contains("cannot be run as root")) return new EmbeddedFailure(Reason.AS_ROOT, cause);
        if (said.contains("could not create any TCP/IP sockets"))
            return new EmbeddedFailure(Reason.PORT_TAKEN, cause, settings.port());
        if (said.contains("Permission denied") || said.contains("Read-only file system"))
            return new EmbeddedFailure(Reason.UNWRITABLE, cause, folder.root(), rootOf(cause));
        return new EmbeddedFailure(
                Reason.NOT_STARTED, cause, settings.startupTimeout().toSeconds(), file);
    }

    private String sayings() {
        try {
            var log = Files.readAllBytes(file);
            int from = (int) Math.min(start, log.length);
            return new String(log, from, log.length - from, StandardCharsets.UTF_8);
        } catch (IOException _) {
            return "";
        }
    }

    private static Throwable rootOf(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }
}
