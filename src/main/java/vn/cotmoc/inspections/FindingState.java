package vn.cotmoc.inspections;

import java.util.Set;

/// Where a finding stands between the auditors and the agency.
public enum FindingState {
    NEW,
    ANSWERED,
    ACCEPTED,
    REJECTED,
    CLOSED;

    /// An answer is judged before the finding is closed; what nobody has answered can be closed with a reason.
    boolean mayBecome(FindingState next) {
        return switch (this) {
            case NEW, REJECTED -> Set.of(ANSWERED, CLOSED).contains(next);
            case ANSWERED -> Set.of(ANSWERED, ACCEPTED, REJECTED).contains(next);
            case ACCEPTED -> next == CLOSED;
            case CLOSED -> false;
        };
    }

    /// Whether the agency has something to say.
    public boolean waitsForAnswer() {
        return this == NEW || this == REJECTED;
    }
}
