package vn.cotmoc.drafts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Tells whether an adopted text is still the one that somebody began with.
final class Fingerprint {

    private Fingerprint() {}

    static String of(ResolutionSheets sheets) {
        MessageDigest digest = sha256();
        sheets.all().forEach(row -> {
            add(digest, row.sheet().name());
            row.cells().forEach((column, cell) -> {
                add(digest, column);
                add(digest, cell);
            });
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    // No text holds the character that parts them.
    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
