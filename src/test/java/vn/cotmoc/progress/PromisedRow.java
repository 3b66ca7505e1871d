package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicator.Layer;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.indicators.Milestone;
import vn.cotmoc.indicators.Tuning;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Target;
import vn.cotmoc.territory.UnitId;

/// A row of 24-NQ/TU as far as the method reads it; whatever is not said of it is missing.
final class PromisedRow {

    static final UUID RESOLUTION = UUID.randomUUID();

    private final String code;
    private final Layer layer;
    private final IndicatorKind kind;
    private @Nullable Direction direction;
    private @Nullable String unit;
    private @Nullable String counterpart;
    private @Nullable Integer baseYear;
    private @Nullable Integer decimals;
    private Indicator.@Nullable Collection collection;
    private @Nullable BigDecimal lower;
    private @Nullable BigDecimal upper;
    private UUID resolution = RESOLUTION;
    private List<Milestone> milestones = List.of();
    private List<Indicator.Baseline> baselines = List.of();
    private List<Indicator.SeriesVersion> series = List.of();
    private @Nullable Tuning tuning;

    private PromisedRow(String code, Layer layer, IndicatorKind kind) {
        this.code = code;
        this.layer = layer;
        this.kind = kind;
    }

    static PromisedRow ofAnnex(String code, IndicatorKind kind) {
        return new PromisedRow(code, Layer.ANNEX, kind);
    }

    static PromisedRow ofBody(String code, String counterpart) {
        var row = new PromisedRow(code, Layer.BODY, IndicatorKind.LEVEL);
        row.counterpart = counterpart;
        return row;
    }

    static Milestone atLeast(int year, String bound, boolean governing) {
        return new Milestone(year, bound, new Target.AtLeast(new BigDecimal(bound)), null, "PL02", governing, null);
    }

    PromisedRow by(Milestone... wanted) {
        milestones = List.of(wanted);
        return this;
    }

    PromisedRow measured(String wantedUnit, Indicator.@Nullable Collection how, @Nullable Integer digits) {
        unit = wantedUnit;
        collection = how;
        decimals = digits;
        return this;
    }

    PromisedRow towards(Direction wanted) {
        direction = wanted;
        return this;
    }

    PromisedRow since(int year) {
        baseYear = year;
        return this;
    }

    PromisedRow of(UUID otherResolution) {
        resolution = otherResolution;
        return this;
    }

    PromisedRow from(Indicator.Baseline... wanted) {
        baselines = List.of(wanted);
        return this;
    }

    PromisedRow within(@Nullable String least, @Nullable String most) {
        lower = least == null ? null : new BigDecimal(least);
        upper = most == null ? null : new BigDecimal(most);
        return this;
    }

    PromisedRow in(Indicator.SeriesVersion... wanted) {
        series = List.of(wanted);
        return this;
    }

    PromisedRow tuned(@Nullable String epsilon) {
        tuning = new Tuning(
                1,
                epsilon == null ? null : new BigDecimal(epsilon),
                lower,
                upper,
                "Sai số điều tra",
                "Biên tập viên",
                OffsetDateTime.parse("2026-11-01T00:00:00Z"));
        return this;
    }

    Indicator row() {
        return new Indicator(
                new IndicatorId(UUID.randomUUID()),
                resolution,
                "dien-bien-24-nq-tu-2026",
                "24-NQ/TU",
                new UnitId(new UUID(0, 11)),
                "11",
                1,
                code,
                layer,
                null,
                code,
                "Tỷ lệ xã đạt chuẩn nông thôn mới",
                null,
                unit,
                kind,
                direction,
                false,
                layer == Layer.ANNEX,
                baseYear,
                decimals,
                collection,
                lower,
                upper,
                null,
                null,
                null,
                null,
                null,
                null,
                "PL02",
                counterpart,
                null,
                2026,
                null,
                milestones,
                baselines,
                series,
                null,
                LocalDate.of(2026, 4, 3),
                tuning,
                List.of());
    }
}
