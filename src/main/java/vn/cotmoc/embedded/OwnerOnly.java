package vn.cotmoc.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files and folders that nobody but the portal's own account may open.
final class OwnerOnly {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    @FunctionalInterface
    interface FolderTest {
        boolean test(Path folder) throws IOException;
    }

    private OwnerOnly() {}

    static void createFolder(Path folder) throws IOException {
        createFolder(folder, _ -> true);
    }

    /// Creates the folder, or tightens one that is there already and passes the test.
    static void createFolder(Path folder, FolderTest mayTighten) throws IOException {
        if (!Files.isDirectory(folder)) Files.createDirectories(folder, attributes(folder, FOLDER));
        if (isPosix(folder) && mayTighten.test(folder)) Files.setPosixFilePermissions(folder, FOLDER);
    }

    static Path createTemporaryFile(Path folder, String prefix) throws IOException {
        return Files.createTempFile(folder, prefix, ".tmp", attributes(folder, FILE));
    }

    static void file(Path file) throws IOException {
        if (isPosix(file)) Files.setPosixFilePermissions(file, FILE);
    }

    // Windows has no such permissions; there the folder inherits those of the account's own folder.
    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
