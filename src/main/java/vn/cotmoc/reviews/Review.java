package vn.cotmoc.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.territory.UnitId;

/// A frozen review, without what it says; `replacedBy` is the number of the later one that has taken its place.
public record Review(
        UUID id,
        String number,
        UnitId province,
        String provinceCode,
        String provinceName,
        ReviewKind kind,
        int year,
        LocalDate knownOn,
        String title,
        boolean illustrative,
        String sha256,
        String author,
        Instant frozenAt,
        @Nullable String replacedBy) {

    /// As many signs of the hash as are printed for people to type.
    public static final int PRINTED_SIGNS = 12;

    public String printedHash() {
        return sha256.substring(0, PRINTED_SIGNS);
    }
}
