package vn.cotmoc.concepts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;

/// A definition that indicators of several resolutions and provinces share; `bound` and `differing` count those that
/// the reader may see.
public record Concept(
        String code,
        String name,
        String nameEn,
        @Nullable String parentCode,
        Field field,
        String definition,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable String unit,
        @Nullable IndicatorKind kind,
        @Nullable Direction direction,
        @Nullable String seriesCode,
        @Nullable String seriesName,
        String source,
        String frequency,
        @Nullable String disaggregation,
        @Nullable String legalSource,
        @Nullable String note,
        int bound,
        int differing) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : name;
    }
}
