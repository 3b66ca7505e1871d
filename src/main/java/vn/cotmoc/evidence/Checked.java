package vn.cotmoc.evidence;

import java.nio.file.Path;

/// A file that passed every check and is ready to be kept.
public record Checked(FileName name, FileKind kind, String sha256, long size, boolean scanned, Path content) {

    /// Where there is no scanner, and everybody is told so.
    Checked unscanned() {
        return new Checked(name, kind, sha256, size, false, content);
    }
}
