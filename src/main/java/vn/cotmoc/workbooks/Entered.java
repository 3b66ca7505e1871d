package vn.cotmoc.workbooks;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.ReportedValue.Amount;
import vn.cotmoc.targets.ReportedValue.Part;
import vn.cotmoc.targets.ReportedValue.Ratio;
import vn.cotmoc.targets.ReportedValue.StageReached;

/// What a cell of a value's row holds: nothing, a number, a choice or words.
final class Entered {

    private Entered() {}

    static @Nullable BigDecimal number(Figure figure, Column column) {
        return switch (column) {
            case VALUE -> figure.value() instanceof Amount(var amount) ? amount : null;
            case NUMERATOR ->
                switch (figure.value()) {
                    case Ratio(var part, var _) -> part;
                    case Part(var part) -> part;
                    case Amount _, StageReached _ -> null;
                    case null -> null;
                };
            case DENOMINATOR -> figure.value() instanceof Ratio(var _, var whole) ? whole : null;
            case LEVEL -> figure.level();
            case RESOLUTION, INDICATOR, NAME, UNIT, PERIOD, STAGE, MISSING, MATURITY, NOTE, REASON, REVISION -> null;
        };
    }

    static @Nullable Enum<?> choice(Figure figure, Column column) {
        return switch (column) {
            case STAGE -> figure.value() instanceof StageReached(var stage) ? stage : null;
            case MISSING -> figure.missing();
            case MATURITY -> figure.maturity();
            case RESOLUTION,
                    INDICATOR,
                    NAME,
                    UNIT,
                    PERIOD,
                    VALUE,
                    NUMERATOR,
                    DENOMINATOR,
                    LEVEL,
                    NOTE,
                    REASON,
                    REVISION -> null;
        };
    }

    static @Nullable String words(Figure figure, Column column) {
        return switch (column) {
            case NOTE -> figure.note();
            case REASON -> reason(figure);
            case RESOLUTION,
                    INDICATOR,
                    NAME,
                    UNIT,
                    PERIOD,
                    VALUE,
                    NUMERATOR,
                    DENOMINATOR,
                    STAGE,
                    MISSING,
                    MATURITY,
                    LEVEL,
                    REVISION -> null;
        };
    }

    // The officer's own reason stays with the value; the approver's is not the officer's to send again.
    private static @Nullable String reason(Figure figure) {
        return switch (figure.status()) {
            case DRAFT, SUBMITTED, CONFIRMED -> figure.reason();
            case RETURNED, APPROVED -> null;
        };
    }

    /// Whether this kind of indicator has anything to enter there.
    static boolean isOpen(Indicator indicator, Column column) {
        boolean stage = indicator.kind() == IndicatorKind.STAGE;
        boolean rate = indicator.kind() == IndicatorKind.RATE;
        return switch (column) {
            case VALUE -> !stage;
            case NUMERATOR, DENOMINATOR -> !stage && !rate && indicator.kind() != IndicatorKind.FLOW;
            case STAGE -> stage;
            case LEVEL -> rate;
            case MISSING, MATURITY, NOTE, REASON -> true;
            case RESOLUTION, INDICATOR, NAME, UNIT, PERIOD, REVISION -> false;
        };
    }
}
