package vn.cotmoc.reviews;

/// A file of a frozen review as it is kept.
public record ReviewFile(String number, ReviewFormat format, byte[] content, String sha256) {

    /// `bao-cao-11-2028-01.docx`
    public String name() {
        return "bao-cao-%s.%s".formatted(number, format.extension());
    }

    /// Whether the content is still what was kept.
    boolean isIntact() {
        return Hashes.of(content).equals(sha256);
    }
}
