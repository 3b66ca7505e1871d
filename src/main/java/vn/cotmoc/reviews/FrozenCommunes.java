package vn.cotmoc.reviews;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The communes under one indicator, year by year.
public record FrozenCommunes(
        String slug, String code, String label, @Nullable String unit, List<Integer> years, List<Line> lines) {

    public FrozenCommunes {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
    }

    public record Line(String code, String name, Map<Integer, Value> values) {
        public Line {
            values = new TreeMap<>(values);
        }
    }

    /// What a commune has said of a year; `part` names the quarters where the year itself was not in.
    public record Value(
            String said,
            @Nullable BigDecimal number,
            @Nullable Integer decimals,
            @Nullable String part) {}
}
