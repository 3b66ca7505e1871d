package vn.cotmoc.users;

/// Why a password was not taken.
public enum PasswordFault {
    PRESENT_WRONG,
    TOO_SHORT,
    TOO_LONG,
    TOO_SIMPLE,
    CONTAINS_USERNAME,
    SAME_AS_BEFORE,
    NOT_REPEATED,
    DEMO_ACCOUNT
}
