package vn.cotmoc.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.territory.UnitId;

/// A review that is being prepared: of what, for which year, and as known on which day; `knownOn` is empty where the
/// day
/// of freezing counts.
public record Preparation(
        PreparationId id,
        UnitId province,
        String provinceCode,
        String provinceName,
        ReviewKind kind,
        int year,
        @Nullable LocalDate knownOn,
        String title,
        List<String> resolutions,
        String author,
        Instant openedAt,
        @Nullable String frozenAs,
        @Nullable String withdrawnBecause) {

    public Preparation {
        resolutions = List.copyOf(resolutions);
    }

    /// Whether anything can still be written in it.
    public boolean isOpen() {
        return frozenAs == null && withdrawnBecause == null;
    }
}
