package vn.cotmoc.checks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.territory.UnitId;

/// How far a setting reaches: one indicator, or every indicator of a province.
public record Reach(UnitId province, @Nullable IndicatorId indicator, String subject) {

    public static Reach of(Indicator indicator) {
        return new Reach(indicator.province(), indicator.id(), indicator.slug() + "/" + indicator.code() + "/checks");
    }

    public static Reach ofProvince(UnitId province) {
        return new Reach(province, null, "checks");
    }

    @Nullable
    UUID indicatorId() {
        return indicator == null ? null : indicator.value();
    }

    public boolean isProvince() {
        return indicator == null;
    }
}
