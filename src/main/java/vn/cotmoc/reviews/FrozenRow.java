package vn.cotmoc.reviews;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One row of a reviewed resolution: its cells as the table prints them, and what they were made of.
public record FrozenRow(
        String code,
        @Nullable String parentCode,
        boolean header,
        boolean illustrative,
        String label,
        @Nullable String unit,
        @Nullable Integer decimals,
        @Nullable String baseline,
        Map<Integer, String> targets,
        Map<Integer, Figure> figures,
        @Nullable String verdict,
        @Nullable String verdictWords,
        @Nullable String confidence,
        @Nullable String explanation,
        Map<Integer, BigDecimal> path,
        @Nullable String leading,
        @Nullable String advising,
        List<Cell> cells) {

    public FrozenRow {
        targets = new TreeMap<>(targets);
        figures = new TreeMap<>(figures);
        path = new TreeMap<>(path);
        cells = List.copyOf(cells);
    }

    /// An approved figure of a year, as it is said; `number` is empty for stages and where a reason stands instead.
    public record Figure(
            String said,
            @Nullable BigDecimal number,
            String maturity,
            int revision,
            @Nullable String reason,
            String author,
            Instant recordedAt) {}

    /// A place of the table: what is written there, and for numbers their value and decimals.
    public record Cell(
            String type,
            String text,
            @Nullable BigDecimal value,
            @Nullable Integer decimals) {}
}
