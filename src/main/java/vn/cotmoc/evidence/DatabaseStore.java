package vn.cotmoc.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Bytes in the database, piece by piece: no more than one piece of a file is ever in memory.
@Component
class DatabaseStore {

    static final int CHUNK = 256 * 1024;

    private final JdbcClient jdbc;

    DatabaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(UUID province, String sha256, Path file) {
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[CHUNK];
            int number = 0;
            for (int read = in.readNBytes(buffer, 0, CHUNK); read > 0; read = in.readNBytes(buffer, 0, CHUNK))
                jdbc.sql("insert into evidence_chunk (province_id, sha256, number, bytes) values (?, ?, ?, ?)")
                        .params(province, sha256, number++, Arrays.copyOf(buffer, read))
                        .update();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Copies a content out; short where pieces are missing, which its hash will tell.
    void copy(UUID province, String sha256, OutputStream out) throws IOException {
        for (int number = 0; ; number++) {
            var piece = jdbc.sql("select bytes from evidence_chunk where province_id = ? and sha256 = ? and number = ?")
                    .params(province, sha256, number)
                    .query((row, _) -> row.getBytes(1))
                    .optional();
            if (piece.isEmpty()) return;
            out.write(piece.get());
        }
    }
}
