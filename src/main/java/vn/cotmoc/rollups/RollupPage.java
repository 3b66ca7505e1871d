package vn.cotmoc.rollups;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// *Tổng hợp từ cấp xã*: what communes reported, put together, beside the province's own figures.
public record RollupPage(
        String slug,
        String resolution,
        String period,
        List<String> periods,
        boolean maySubmitted,
        boolean submitted,
        String sentence,
        List<Row> rows,
        @Nullable String wrong,
        @Nullable String done) {

    public record Row(
            String code,
            String label,
            String unit,
            String rule,
            Beside beside,
            int seen,
            boolean mayAdopt,
            boolean needsReason) {}
}
