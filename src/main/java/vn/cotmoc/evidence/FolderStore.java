package vn.cotmoc.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Bytes in a folder: `<province>/<first two figures>/<hash>`, each written elsewhere, forced to the disk and moved
/// into
/// place in one step.
@Component
class FolderStore {

    /// Where files lie while they are written, on the same disk.
    static final String INCOMING = "incoming";

    private static final Logger log = LoggerFactory.getLogger(FolderStore.class);

    private final EvidenceSettings settings;
    private final Clock clock;

    FolderStore(EvidenceSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        if (settings.store() == StoredIn.FOLDER) require(settings.folder());
    }

    // Said at the start, not to the first officer with a file.
    private static void require(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException("cotmoc.evidence.folder cannot be made: " + folder, broken);
        }
        if (!Files.isWritable(folder))
            throw new IllegalStateException("cotmoc.evidence.folder cannot be written to: " + folder);
    }

    Path root() {
        return settings.folder();
    }

    Path path(UUID province, String sha256) {
        return folder(province, sha256).resolve(sha256);
    }

    private Path folder(UUID province, String sha256) {
        return root().resolve(province.toString()).resolve(sha256.substring(0, 2));
    }

    /// Durable when it returns. A content that is there stays as it is; one that is damaged is put aside first.
    void put(UUID province, String sha256, Path file) {
        try {
            Path target = path(province, sha256);
            if (isThere(target, sha256)) {
                // Young again: nobody sweeps it away before its row is written.
                Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
                return;
            }
            Path incoming = Files.createDirectories(root().resolve(INCOMING));
            Path folder = Files.createDirectories(folder(province, sha256));
            Path part = Files.createTempFile(incoming, "", ".part");
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
            force(part, StandardOpenOption.WRITE);
            Files.setLastModifiedTime(part, FileTime.from(clock.instant()));
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    boolean has(UUID province, String sha256) {
        return Files.isRegularFile(path(province, sha256));
    }

    private boolean isThere(Path target, String sha256) throws IOException {
        if (!Files.isRegularFile(target)) return false;
        if (Sha256.of(target).equals(sha256)) return true;
        log.error("{} does not hold what its name says; it is put aside and written anew", target);
        Files.move(target, target.resolveSibling(sha256 + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
        return false;
    }

    private static void force(Path file, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(file, how)) {
            channel.force(true);
        }
    }

    // The name in the folder is as durable as the bytes; Windows knows no folders that can be opened.
    private static void forceFolder(Path folder) {
        try {
            force(folder, StandardOpenOption.READ);
        } catch (IOException notHere) {
            log.debug("{} cannot be forced to the disk", folder, notHere);
        }
    }
}
