package vn.cotmoc.progress;

/// What changed when something else was believed than before: an input, or with the inputs as they were the day or the
/// method.
public enum Cause {
    ADOPTED,
    APPROVED,
    CORRECTED,
    AMENDED,
    TOLERANCE,
    REFERENCE,
    LINKING,
    BINDING,
    ALLOCATED,
    CALENDAR,
    METHOD
}
