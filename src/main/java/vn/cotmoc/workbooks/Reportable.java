package vn.cotmoc.workbooks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.UnitId;

/// What a person may report on: indicators by resolution and code, and units by code. A file sees no more than this.
final class Reportable {

    private final Map<String, Map<String, Indicator>> indicators = new HashMap<>();
    private final Map<String, AdministrativeUnit> communes = new HashMap<>();
    private final @Nullable String only;

    /// @param only the one resolution that the file is sent for; rows may then leave it out
    Reportable(List<Indicator> indicators, List<AdministrativeUnit> communes, @Nullable String only) {
        indicators.stream()
                .filter(indicator -> only == null || indicator.slug().equals(only))
                .forEach(indicator -> this.indicators
                        .computeIfAbsent(indicator.slug(), _ -> new HashMap<>())
                        .put(indicator.code(), indicator));
        communes.forEach(commune -> this.communes.put(commune.code(), commune));
        this.only = only;
    }

    Optional<String> onlyResolution() {
        return Optional.ofNullable(only);
    }

    boolean knows(String slug) {
        return indicators.containsKey(slug);
    }

    Optional<Indicator> indicator(String slug, String code) {
        return Optional.ofNullable(indicators.getOrDefault(slug, Map.of()).get(code));
    }

    record Place(UnitId id, String code) {}

    /// A unit of the indicator's province. A spreadsheet that takes a code for a number loses the zeros before it.
    Optional<Place> unit(Indicator indicator, String code) {
        String own = indicator.provinceCode();
        if (code.equals(own) || padded(code, 2).equals(own)) return Optional.of(new Place(indicator.province(), own));
        return Optional.ofNullable(communes.get(padded(code, 5)))
                .filter(commune -> own.equals(commune.provinceCode()))
                .map(commune -> new Place(commune.id(), commune.code()));
    }

    private static String padded(String code, int length) {
        return "0".repeat(Math.max(0, length - code.length())) + code;
    }
}
