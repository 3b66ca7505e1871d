package vn.cotmoc.contradictions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.territory.UnitId;

/// A question about a contradiction to the agency that answers for the indicator, and all that was said since.
public record Question(
        UUID id,
        UnitId province,
        String slug,
        String code,
        String label,
        AgencyId agency,
        String agencyName,
        Contradiction.Kind kind,
        int year,
        String finding,
        String words,
        String author,
        Instant at,
        List<Reply> replies) {

    public record Reply(ReplyKind kind, String words, String author, Instant at) {}

    public enum ReplyKind {
        ANSWER,
        AGAIN,
        SETTLED
    }

    public enum State {
        OPEN,
        ANSWERED,
        SETTLED
    }

    public State state() {
        if (replies.isEmpty()) return State.OPEN;
        return switch (replies.getLast().kind()) {
            case ANSWER -> State.ANSWERED;
            case AGAIN -> State.OPEN;
            case SETTLED -> State.SETTLED;
        };
    }
}
