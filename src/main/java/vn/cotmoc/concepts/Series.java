package vn.cotmoc.concepts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What derived values are divided by, such as the national average; a province series has values in every province.
public record Series(
        String code,
        String name,
        String nameEn,
        String unit,
        Reach scope,
        String source,
        @Nullable String note) {

    /// Whose values they are: the country's, or each province's own.
    public enum Reach {
        NATIONAL,
        PROVINCE
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : name;
    }
}
