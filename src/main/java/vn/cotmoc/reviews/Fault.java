package vn.cotmoc.reviews;

/// Why what was typed about a review is not kept.
public enum Fault {
    TITLE_TOO_LONG,
    YEAR_UNREADABLE,
    YEAR_AHEAD,
    YEAR_OUTSIDE,
    DAY_UNREADABLE,
    DAY_AHEAD,
    DAY_TOO_EARLY,
    RESOLUTION_MISSING,
    RESOLUTION_UNKNOWN,
    WORDS_TOO_LONG,
    REASON_MISSING,
    REASON_TOO_LONG,
    NOT_CONFIRMED,
    REPLACEMENT_REASON,
    REPLACEMENT_UNKNOWN,
    REPLACED_ALREADY,
    CLOSED
}
