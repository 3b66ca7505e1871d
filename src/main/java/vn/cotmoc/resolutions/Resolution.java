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

    /// How people call it: the number and symbol where there is one, else the title.
    public String shortName() {
        return numberSymbol == null ? title : "Nghị quyết số " + numberSymbol;
    }
}
