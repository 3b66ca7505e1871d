package vn.cotmoc.users;

/// What a person may do, always within a scope.
public enum Role {
    ADMIN,
    EDITOR,
    REPORTER,
    APPROVER,
    LEADER,
    AUDITOR
}
