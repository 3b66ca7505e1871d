package vn.cotmoc.checks;

import java.math.BigDecimal;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.targets.IndicatorKind;

/// How a change of an indicator is counted: in points where it is a share, in per cent of what was where it is an
/// amount, and not at all where it is a stage.
public enum Measure {
    POINTS,
    RELATIVE,
    NOTHING;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Measure of(Indicator indicator) {
        IndicatorKind kind = indicator.kind();
        return switch (kind) {
            case null -> NOTHING;
            case STAGE -> NOTHING;
            case RATE, COMPOSITION, REDUCTION, RATIO_TO_REFERENCE -> POINTS;
            case RATIO_TO_BASE, FLOW -> RELATIVE;
            case LEVEL, INCREMENT -> isShare(indicator) ? POINTS : RELATIVE;
        };
    }

    // Some clauses print no unit for what their limits show to be a share.
    private static boolean isShare(Indicator indicator) {
        String unit = indicator.unit();
        BigDecimal upper = indicator.upperLimit();
        return unit != null && unit.contains("%") || unit == null && upper != null && upper.compareTo(HUNDRED) == 0;
    }
}
