package vn.cotmoc.reporting;

import java.util.Set;

/// Where a value stands between the officer and the approver, and where it may go from there.
public enum ReportStatus {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED;

    public boolean mayBecome(ReportStatus next) {
        return switch (this) {
            case DRAFT, RETURNED -> Set.of(DRAFT, SUBMITTED).contains(next);
            // What has been sent can be taken back for a change until it is decided.
            case SUBMITTED -> Set.of(DRAFT, APPROVED, RETURNED).contains(next);
            // What is approved is history: a correction begins as a new draft.
            case APPROVED -> next == DRAFT;
        };
    }
}
