package vn.cotmoc.reporting;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.IndicatorKind;

/// The year whose reference value a figure is divided by, and that value where there is one.
public record Reference(int year, @Nullable BigDecimal value) {

    /// A share of the national average looks at its own year, times or cuts of a base year at that year.
    static @Nullable Reference of(
            IndicatorKind kind, int year, @Nullable Integer baseYear, Map<Integer, BigDecimal> inForce) {
        return switch (kind) {
            case RATIO_TO_REFERENCE -> new Reference(year, inForce.get(year));
            case RATIO_TO_BASE, REDUCTION -> baseYear == null ? null : new Reference(baseYear, inForce.get(baseYear));
            case LEVEL, RATE, FLOW, INCREMENT, COMPOSITION, STAGE -> null;
        };
    }
}
