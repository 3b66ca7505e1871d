package vn.cotmoc.reviews;

import org.jspecify.annotations.Nullable;

/// A file of a frozen review as it is kept.
///
/// @param onRecord the hash that the trail has of it; empty where the trail knows nothing of it
public record ReviewFile(
        String number,
        ReviewFormat format,
        byte[] content,
        String sha256,
        @Nullable String onRecord) {

    /// `bao-cao-11-2028-01.docx`
    public String name() {
        return "bao-cao-%s.%s".formatted(number, format.extension());
    }

    /// Whether the content is still what was kept, and what the trail remembers.
    boolean isIntact() {
        return Hashes.of(content).equals(sha256) && (onRecord == null || onRecord.equals(sha256));
    }
}
