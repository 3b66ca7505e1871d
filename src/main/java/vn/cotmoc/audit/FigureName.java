package vn.cotmoc.audit;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A figure by the name that people know, such as `dien-bien-24-nq-tu-2026/9/2026-Q1/03325`: from the indicator on, the
/// rest may be missing. `period` is the end of a pattern for rows, which have year and quarter in parts of their own.
record FigureName(String slug, String code, String period, String unit) {

    static final FigureName NONE = new FigureName("", "", "", "");

    private static final Pattern NAME =
            Pattern.compile("([a-z0-9-]+)/(\\d[\\w.]*)(?:/(?:(\\d{4})(?:-Q([1-4]))?(?:/(\\d{2,5})?)?)?)?");

    /// Empty where the words are something else, such as a table.
    static Optional<FigureName> of(String typed) {
        var name = NAME.matcher(typed);
        if (!name.matches()) return Optional.empty();
        return Optional.of(new FigureName(
                name.group(1),
                name.group(2),
                period(name.group(3), name.group(4)),
                Objects.requireNonNullElse(name.group(5), "")));
    }

    private static String period(@Nullable String year, @Nullable String quarter) {
        if (year == null) return "/%";
        return "/" + year + "/" + (quarter == null ? "%" : quarter + "/%");
    }
}
