package vn.cotmoc.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What `postmaster.pid` says about the server that last used a database folder.
record PostmasterPid(long pid, int port) {

    static Optional<PostmasterPid> read(Path database) throws IOException {
        try {
            return parse(Files.readAllLines(file(database)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    static Path file(Path database) {
        return database.resolve("postmaster.pid");
    }

    // Lines: process id, data folder, start time, port, … A stand-alone backend writes its id negated and no port;
    // a server that dies while writing leaves fewer lines.
    static Optional<PostmasterPid> parse(List<String> lines) {
        long pid = lines.isEmpty() ? 0 : Math.abs(number(lines.getFirst()));
        if (pid == 0) return Optional.empty();
        return Optional.of(new PostmasterPid(pid, lines.size() < 4 ? 0 : (int) number(lines.get(3))));
    }

    private static long number(String line) {
        var digits = line.strip();
        return digits.matches("-?\\d{1,9}") ? Long.parseLong(digits) : 0;
    }
}
