package vn.cotmoc.resolutions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.territory.UnitId;

/// The head of a resolution; what the document does not state is null.
public record Resolution(
        ResolutionId id,
        String slug,
        UnitId province,
        String provinceCode,
        String provinceName,
        @Nullable String numberSymbol,
        @Nullable LocalDate issuedOn,
        String title,
        @Nullable String issuingBody,
        @Nullable String signer,
        @Nullable String signerPosition,
        int periodFrom,
        int periodTo,
        @Nullable Integer horizon,
        @Nullable Integer midtermYear,
        @Nullable Integer endYear,
        @Nullable String distribution) {

    /// Since when it binds: its day of issue, or the first day of its period where it states none.
    public LocalDate adoptedOn() {
        return issuedOn == null ? LocalDate.of(periodFrom, 1, 1) : issuedOn;
    }

    /// How people call it: by number and symbol; where the document gives none, by whose it is and for which years.
    public String shortName() {
        return numberSymbol == null
                ? "Nghị quyết %s %d-%d".formatted(provinceName, periodFrom, periodTo)
                : "Nghị quyết số " + numberSymbol;
    }
}
