package vn.cotmoc.resolutions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A document that changed an adopted text, and what it changed, row by row.
public record Amendment(
        @Nullable String numberSymbol,
        LocalDate issuedOn,
        String title,
        LocalDate effectiveOn,
        String publishedBy,
        Instant publishedAt,
        List<Change> changes) {

    private static final Set<String> OF_INDICATORS = Set.of("INDICATORS", "TARGETS", "BASELINES", "SERIES");

    /// A row before and after; without the former it was added, without the latter it was ended.
    public record Change(
            String sheet,
            String key,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after) {

        boolean concerns(String code) {
            return OF_INDICATORS.contains(sheet)
                    && Stream.of(
                                    before == null ? Map.<String, String>of() : before,
                                    after == null ? Map.<String, String>of() : after)
                            .anyMatch(cells -> code.equals(cells.get("code")));
        }
    }

    /// How the document is called: its number, or its title.
    public String name() {
        return numberSymbol == null ? title : numberSymbol;
    }

    /// The same with only what it changed about one indicator.
    Amendment about(String code) {
        return new Amendment(
                numberSymbol,
                issuedOn,
                title,
                effectiveOn,
                publishedBy,
                publishedAt,
                changes.stream().filter(change -> change.concerns(code)).toList());
    }
}
