package vn.cotmoc.reporting;

/// Why there is no figure: never the same as zero.
public enum MissingReason {
    NOT_DUE,
    NOT_OCCURRING,
    NO_SOURCE,
    NOT_APPLICABLE
}
