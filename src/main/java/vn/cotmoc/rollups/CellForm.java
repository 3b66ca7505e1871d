package vn.cotmoc.rollups;

import org.jspecify.annotations.Nullable;
import vn.cotmoc.allocations.Asked;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.ReportedValue;

/// What a cell of a commune is typed into.
public enum CellForm {
    NUMBER,
    PARTS,
    STAGE,
    YES;

    static CellForm of(Asked asked, Indicator indicator, @Nullable Figure latest) {
        return switch (asked) {
            case NUMBER, MEASURED -> latest != null && latest.value() instanceof ReportedValue.Ratio ? PARTS : NUMBER;
            case PARTS -> PARTS;
            case STAGE -> STAGE;
            case YES -> YES;
            case AS_PRINTED -> {
                if (indicator.kind() == IndicatorKind.STAGE) yield STAGE;
                yield latest != null && latest.value() instanceof ReportedValue.Ratio ? PARTS : NUMBER;
            }
        };
    }
}
