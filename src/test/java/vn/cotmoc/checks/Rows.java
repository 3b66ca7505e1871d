package vn.cotmoc.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.indicators.Milestone;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.territory.UnitId;

/// Rows of an annex with what the checks look at.
final class Rows {

    private static final UUID ANY = UUID.randomUUID();

    private Rows() {}

    static Indicator row(
            String code,
            @Nullable String parent,
            @Nullable String unit,
            IndicatorKind kind,
            int decimals,
            @Nullable BigDecimal upper,
            List<Milestone> milestones) {
        return new Indicator(
                new IndicatorId(ANY),
                ANY,
                "dien-bien-24-nq-tu-2026",
                null,
                new UnitId(ANY),
                "11",
                1,
                code,
                Indicator.Layer.ANNEX,
                parent,
                null,
                "",
                null,
                unit,
                kind,
                Direction.UP,
                false,
                true,
                null,
                decimals,
                Indicator.Collection.ADMINISTRATIVE,
                null,
                upper,
                null,
                null,
                null,
                null,
                null,
                null,
                "PL02",
                null,
                null,
                2026,
                null,
                milestones,
                List.of(),
                List.of(),
                null,
                LocalDate.of(2026, 4, 3),
                null,
                List.of());
    }
}
