package vn.cotmoc.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A file that was sent, on the disk for as long as it is looked at.
public record Spooled(Optional<Received> file) implements Closeable {

    public static Spooled of(@Nullable MultipartFile sent) throws IOException {
        String name = sent == null ? null : sent.getOriginalFilename();
        // A form without a chosen file sends a part without a name.
        if (sent == null || name == null || name.isBlank()) return new Spooled(Optional.empty());
        var spool = Files.createTempFile("cotmoc-upload", "");
        var spooled = new Spooled(Optional.of(new Received(name, spool)));
        try {
            sent.transferTo(spool);
            return spooled;
        } catch (IOException | RuntimeException broken) {
            spooled.close();
            throw broken;
        }
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) Files.deleteIfExists(file.get().content());
    }
}
