package vn.cotmoc.progress;

/// Which rule of the method decided, in the order in which they are tried.
public enum Rule {
    TARGET_NOT_QUANTIFIED,
    NO_APPROVED_VALUE,
    THRESHOLD_EXCEEDED,
    THRESHOLD_MET,
    MILESTONE_MISSED,
    WORSE_THAN_BASELINE,
    NOT_MAINTAINED,
    STAGE_FELL,
    NOT_ENOUGH_VALUES,
    POSITION_ALONE,
    POSITION_AND_OUTLOOK,
    MIXED_SIGNALS
}
