package vn.cotmoc.workbooks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.cotmoc.reporting.Refusal;
import vn.cotmoc.shared.Vietnamese;

/// What stands under one head of a file of values; the heads of a csv, and of the hidden row of a sheet, are these
/// names.
enum Column {
    RESOLUTION,
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
    NOTE,
    REASON,
    REVISION;

    String head() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// By the very name: the printed heads of an English sheet begin with capitals.
    static Optional<Column> of(String head) {
        String name = Vietnamese.clean(head);
        return Arrays.stream(values())
                .filter(column -> column.head().equals(name))
                .findFirst();
    }

    /// Where to look for what a refusal speaks of.
    static Column of(Refusal why) {
        return switch (why) {
            case STAGE_EXPECTED -> STAGE;
            case PART_ABOVE_WHOLE, NEGATIVE_PART, PARTS_EXPECTED -> NUMERATOR;
            case DENOMINATOR_MISSING -> DENOMINATOR;
            case TOO_LONG, EXPLANATION_MISSING -> NOTE;
            case LEVEL_OUT_OF_LIMITS -> LEVEL;
            case REASON_FOR_CORRECTION_MISSING -> REASON;
            case NOT_YOURS, UNIT_DOES_NOT_REPORT -> UNIT;
            case CARRIES_NO_VALUE -> INDICATOR;
            case ENDED, PERIOD_NOT_OPEN, PERIOD_CLOSED, PERIOD_LOCKED -> PERIOD;
            case NUMBER_EXPECTED,
                    BELOW_LIMIT,
                    ABOVE_LIMIT,
                    WHOLE_NUMBER_EXPECTED,
                    REASON_FOR_RETURN_MISSING,
                    NOTHING_TO_SUBMIT,
                    NOT_SUBMITTED,
                    NOT_CONFIRMED,
                    ONE_LEVEL,
                    OWN_CONFIRMATION,
                    DELEGATORS_VALUE,
                    YES_OR_NO_EXPECTED,
                    BLOCKED_BY_CHECK,
                    OWN_VALUE,
                    KEY_ALREADY_USED -> VALUE;
        };
    }
}
