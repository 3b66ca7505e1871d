package vn.cotmoc.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// The checkpoints that have left the database: a file that is only ever added to, a line for each.
@Component
@EnableConfigurationProperties(AuditSettings.class)
class CheckpointFile {

    private static final String HEAD = "number,last_position,last_event,sealed_at,hash";

    private final Path file;
    // Read once: each portal writes a file of its own.
    private @Nullable Checkpoint last;

    CheckpointFile(AuditSettings settings) {
        this.file = settings.checkpoints().toAbsolutePath();
    }

    /// What stands in the file, oldest first; a line that a crash has cut is not one.
    synchronized List<Checkpoint> read() {
        try {
            return Files.readAllLines(file).stream()
                    .flatMap(line -> parse(line).stream())
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The newest one in the file; null where there is none.
    synchronized @Nullable Checkpoint last() {
        if (last == null || file.toFile().length() == 0) {
            var kept = read();
            last = kept.isEmpty() ? null : kept.getLast();
        }
        return last;
    }

    synchronized void append(List<Checkpoint> fresh) {
        try {
            Files.createDirectories(file.getParent());
            boolean isNew = Files.notExists(file) || Files.size(file) == 0;
            String lines = fresh.stream().map(CheckpointFile::line).collect(Collectors.joining());
            Files.writeString(
                    file,
                    (isNew ? HEAD + "\n" : endsInALine() ? "" : "\n") + lines,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
            last = fresh.getLast();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    // After a crash in the middle of a line the next one begins on its own.
    private boolean endsInALine() throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            var end = ByteBuffer.allocate(1);
            channel.position(channel.size() - 1).read(end);
            return end.get(0) == '\n';
        }
    }

    static String line(Checkpoint one) {
        return "%d,%d,%d,%s,%s\n".formatted(one.number(), one.lastPosition(), one.lastEvent(), one.at(), one.hash());
    }

    static Optional<Checkpoint> parse(String line) {
        var parts = line.strip().split(",", -1);
        if (parts.length != 5 || parts[0].equals("number")) return Optional.empty();
        try {
            return Optional.of(new Checkpoint(
                    Long.parseLong(parts[0]),
                    parts[4],
                    Instant.parse(parts[3]),
                    Long.parseLong(parts[1]),
                    Long.parseLong(parts[2])));
        } catch (RuntimeException damaged) {
            return Optional.empty();
        }
    }
}
