package vn.cotmoc.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/// How far the trail was sealed at a moment, and the hash that vouches for all of it: to be kept outside the database.
public record Checkpoint(long number, String hash, Instant at, long lastPosition, long lastEvent) {

    private static final int SHORTEST = 16;
    private static final int WHOLE = 64;

    public Checkpoint {
        if (number < 1) throw new IllegalArgumentException("no checkpoint has the number " + number);
        if (hash.length() != WHOLE || !hash.chars().allMatch(HexFormat::isHexDigit))
            throw new IllegalArgumentException("%s is no SHA-256".formatted(hash));
    }

    /// Whether what somebody has typed off a paper is this hash: sixteen figures of it are enough, blanks do not count.
    public boolean isTyped(String typed) {
        String figures = typed.replaceAll("[\\s.…-]", "").toLowerCase(Locale.ROOT);
        return figures.length() >= SHORTEST && hash.startsWith(figures);
    }

    /// As it is printed: in groups of four, as far as anybody is asked to type it.
    public String printed() {
        return hash.substring(0, SHORTEST).replaceAll("(.{4})(?!$)", "$1 ");
    }
}
