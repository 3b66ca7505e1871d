package vn.cotmoc.meetings;

/// Why what was typed about a session or a decision is not kept.
public enum Fault {
    TITLE_MISSING,
    TITLE_TOO_LONG,
    DAY_UNREADABLE,
    DAY_TOO_FAR,
    CONTENT_MISSING,
    CONTENT_TOO_LONG,
    AGENCY_UNKNOWN,
    DUE_UNREADABLE,
    DUE_TOO_EARLY,
    DUE_TOO_FAR,
    INDICATOR_UNKNOWN,
    TASK_UNKNOWN,
    STATE_NOT_POSSIBLE,
    NOTE_MISSING,
    NOTE_TOO_LONG,
    DOCUMENT_TOO_LONG
}
