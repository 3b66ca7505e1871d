package vn.cotmoc.reporting;

/// Why a value is not taken; each has its words in the bundles (`reporting.refused.*`).
public enum Refusal {
    NOT_YOURS,
    CARRIES_NO_VALUE,
    ENDED,
    PERIOD_NOT_OPEN,
    PERIOD_CLOSED,
    STAGE_EXPECTED,
    NUMBER_EXPECTED,
    BELOW_LIMIT,
    ABOVE_LIMIT,
    LEVEL_OUT_OF_LIMITS,
    PART_ABOVE_WHOLE,
    NEGATIVE_PART,
    TOO_LONG,
    WHOLE_NUMBER_EXPECTED,
    REASON_FOR_CORRECTION_MISSING,
    REASON_FOR_RETURN_MISSING,
    NOTHING_TO_SUBMIT,
    NOT_SUBMITTED,
    OWN_VALUE,
    KEY_ALREADY_USED
}
