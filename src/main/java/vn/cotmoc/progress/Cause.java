package vn.cotmoc.progress;

/// Which input changed when something else was believed than before.
public enum Cause {
    ADOPTED,
    APPROVED,
    CORRECTED,
    AMENDED,
    TOLERANCE,
    REFERENCE,
    LINKING,
    BINDING,
    ALLOCATED
}
