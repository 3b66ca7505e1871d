package vn.cotmoc.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.embedded.EmbeddedFailure.Reason;

/// The portal's own folder, claimed by one portal at a time.
final class DataFolder implements AutoCloseable {

    private static final String LOCK = "portal.lock";
    private static final long MEGABYTE = 1024L * 1024;

    private final Path root;
    private final FileChannel lockFile;

    private DataFolder(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /// Creates the folder where it is missing and takes it, or refuses when another portal holds it.
    static DataFolder claim(Path folder) {
        var root = prepared(folder.toAbsolutePath().normalize());
        FileChannel channel = null;
        try {
            channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            OwnerOnly.file(root.resolve(LOCK));
            if (locked(channel) == null) {
                channel.close();
                throw new EmbeddedFailure(Reason.OCCUPIED, null, root);
            }
            OwnerOnly.createFolder(root.resolve("binaries"));
            return new DataFolder(root, channel);
        } catch (IOException e) {
            close(channel);
            throw new EmbeddedFailure(Reason.UNWRITABLE, e, root, e);
        }
    }

    private static Path prepared(Path root) {
        try {
            OwnerOnly.createFolder(root, DataFolder::isOurs);
            return root.toRealPath();
        } catch (IOException e) {
            throw new EmbeddedFailure(Reason.UNWRITABLE, e, root, e);
        }
    }

    // A folder that holds other people's files keeps its permissions; everything of ours in it is closed anyway.
    private static boolean isOurs(Path root) throws IOException {
        try (var entries = Files.list(root)) {
            return Files.exists(root.resolve(LOCK)) || entries.findAny().isEmpty();
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    void requireFreeSpace(long megabytes) {
        try {
            if (Files.getFileStore(root).getUsableSpace() < megabytes * MEGABYTE)
                throw new EmbeddedFailure(Reason.DISK_FULL, null, root, megabytes);
        } catch (IOException e) {
            throw new EmbeddedFailure(Reason.UNWRITABLE, e, root, e);
        }
    }

    Path root() {
        return root;
    }

    Path database() {
        return root.resolve("postgres");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path credentials() {
        return root.resolve("credentials.properties");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    // Closing the channel gives the lock back; the file stays, since removing it would race with the next owner.
    @Override
    public void close() {
        close(lockFile);
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) channel.close();
        } catch (IOException _) {
            // The operating system gives the lock back when the process ends.
        }
    }
}
