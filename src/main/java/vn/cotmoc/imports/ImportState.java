package vn.cotmoc.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Remembers what has been read in, and from which state of its files.
@Component
class ImportState {

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportState(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<String> of(String name) {
        return jdbc.sql("select content_hash from import_state where name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }

    void remember(String name, String hash) {
        jdbc.sql("""
                        insert into import_state (name, content_hash, imported_at) values (?, ?, ?)
                        on conflict (name) do update set content_hash = excluded.content_hash, imported_at = excluded.imported_at
                        """)
                .param(name)
                .param(hash)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    static String hash(List<Resource> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files) if (file.exists()) digest.update(file.getContentAsByteArray());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
