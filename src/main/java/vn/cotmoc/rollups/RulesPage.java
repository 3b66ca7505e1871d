package vn.cotmoc.rollups;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// *Chế độ báo cáo của cấp xã*: what communes are asked for, indicator by indicator.
public record RulesPage(String slug, String resolution, boolean mayDecide, int collected, List<Row> rows) {

    public record Row(
            String code,
            String label,
            String unit,
            @Nullable String terms,
            String from,
            String reason,
            boolean illustrative) {}
}
