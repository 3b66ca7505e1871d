package vn.cotmoc.reporting;

import java.util.Set;

/// Where a value stands between the officer and the approvers, and where it may go from there.
public enum ReportStatus {
    DRAFT,
    SUBMITTED,
    /// The head of the agency or commune stands by it; the provincial office has not decided yet.
    CONFIRMED,
    RETURNED,
    APPROVED;

    public boolean mayBecome(ReportStatus next) {
        return switch (this) {
            case DRAFT, RETURNED -> Set.of(DRAFT, SUBMITTED).contains(next);
            // What has been sent can be taken back for a change until the province has decided.
            case SUBMITTED -> Set.of(DRAFT, CONFIRMED, APPROVED, RETURNED).contains(next);
            case CONFIRMED -> Set.of(DRAFT, APPROVED, RETURNED).contains(next);
            // What is approved is history: a correction begins as a new draft.
            case APPROVED -> next == DRAFT;
        };
    }

    /// Whether somebody still has to decide.
    public boolean isWaiting() {
        return this == SUBMITTED || this == CONFIRMED;
    }
}
