package vn.cotmoc.checks;

import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicator.Collection;
import vn.cotmoc.targets.IndicatorKind;

/// How much each check matters and what its limit is until an editor says otherwise; docs/domain.md gives the reasons.
final class Standard {

    // Iglewicz and Hoaglin call a value with a modified score above 3.5 a potential outlier.
    private static final String OUTLYING = "3.5";

    private Standard() {}

    static Rule rule(Check check, Indicator indicator) {
        boolean points = Measure.of(indicator) == Measure.POINTS;
        return switch (check) {
            case NATURAL_LIMITS, CHILD_ABOVE_PARENT -> Rule.of(Severity.BLOCKS, null);
            case JUMP -> Rule.of(Severity.NEEDS_REASON, jump(indicator));
            case SERIES_OUTLIER -> Rule.of(Severity.NEEDS_REASON, OUTLYING);
            // Communes differ in size: only what does not depend on it can be compared.
            case UNITS_OUTLIER -> Rule.of(points ? Severity.INFORMS : Severity.OFF, OUTLYING);
            case SHARES_TO_100 -> Rule.of(Severity.NEEDS_REASON, "0.2");
            case ROLL_UP -> Rule.of(Severity.NEEDS_REASON, "1");
            case ESTIMATE_FAR, DENOMINATOR_CHANGED -> Rule.of(Severity.NEEDS_REASON, "10");
            case DECLINE ->
                Rule.of(indicator.kind() == IndicatorKind.INCREMENT ? Severity.NEEDS_REASON : Severity.OFF, null);
            case VALUE_AGAINST_PARTS -> Rule.of(Severity.NEEDS_REASON, "0.05");
            case SAME_AS_LAST_YEAR -> Rule.of(Severity.INFORMS, null);
            case STAGE_BACKWARDS, LATE_CHANGE -> Rule.of(Severity.NEEDS_REASON, null);
        };
    }

    // Points a year for shares, per cent of what was for amounts.
    private static String jump(Indicator indicator) {
        IndicatorKind kind = indicator.kind();
        return switch (kind) {
            case null -> "0";
            case STAGE -> "0";
            // The fall in poverty lay between 3.5 and 4.9 points in every year that the resolutions speak of; a growth
            // rate swings more.
            case RATE -> indicator.collection() == Collection.DERIVED ? "5" : "3";
            case COMPOSITION -> "3";
            case REDUCTION -> "10";
            case RATIO_TO_REFERENCE -> "5";
            case RATIO_TO_BASE -> "25";
            case FLOW, INCREMENT -> Measure.of(indicator) == Measure.POINTS ? "5" : "50";
            case LEVEL -> Measure.of(indicator) == Measure.POINTS ? "5" : "30";
        };
    }
}
