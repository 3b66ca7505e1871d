package vn.cotmoc.reporting.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.MissingReason;
import vn.cotmoc.reporting.ReportStatus;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.Stage;

/// A reported value as programs read it; `value` is what numerator and denominator come to, where they are given. The
/// denominator is the reference value in force, where the indicator has one.
record ValueItem(
        String code,
        int position,
        String unit,
        int period,
        @Nullable Integer quarter,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Stage stage,
        @Nullable MissingReason missing,
        @Nullable BigDecimal level,
        Maturity maturity,
        ReportStatus state,
        int revision,
        @Nullable String note,
        @Nullable String reason,
        String series,
        boolean illustrative,
        String author,
        Instant recordedAt,
        String enteredBy,
        Instant enteredAt) {

    static final Comparator<ValueItem> IN_ORDER = Comparator.comparing(ValueItem::position)
            .thenComparing(ValueItem::period)
            .thenComparing(item -> item.quarter() == null ? 0 : item.quarter());

    static ValueItem of(@Nullable Indicator known, String unit, Figure figure) {
        Indicator indicator = Objects.requireNonNull(known);
        ReportedValue value = figure.value();
        var ratio = figure.parts().orElse(null);
        return new ValueItem(
                indicator.code(),
                indicator.position(),
                unit,
                figure.year(),
                figure.period().isYear() ? null : figure.period().quarter(),
                value instanceof ReportedValue.StageReached
                        ? null
                        : figure.number().orElse(null),
                value instanceof ReportedValue.Part(var part) ? part : ratio == null ? null : ratio.numerator(),
                ratio == null ? null : ratio.denominator(),
                value instanceof ReportedValue.StageReached(var stage) ? stage : null,
                figure.missing(),
                figure.level(),
                figure.maturity(),
                figure.status(),
                figure.revision(),
                figure.note(),
                figure.reason(),
                indicator.seriesIn(figure.year()),
                figure.illustrative(),
                figure.authorName(),
                figure.recordedAt(),
                figure.enteredBy(),
                figure.enteredAt());
    }
}
