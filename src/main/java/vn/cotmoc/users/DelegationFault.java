package vn.cotmoc.users;

/// Why authority is not handed over.
public enum DelegationFault {
    DELEGATE_UNKNOWN,
    DAYS_UNREADABLE,
    DAYS_PAST,
    TOO_LONG_A_TIME,
    REASON_MISSING,
    REASON_TOO_LONG
}
