package vn.cotmoc.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is wrong with the trail, and at which event.
public record Fault(
        Kind kind,
        @Nullable Long event,
        @Nullable Long other,
        @Nullable Long position,
        @Nullable Long batch,
        long count,
        @Nullable UUID province) {

    /// The ways in which a trail can have been doctored.
    public enum Kind {
        /// The event does not say what it said when it was sealed.
        EDITED,
        /// The event is gone, its link is there; or the link is gone as well and its place is empty.
        DELETED,
        /// The event stands among sealed ones and was never sealed.
        INSERTED,
        /// The event claims a time at which it cannot have been written.
        BACKDATED,
        /// Two events have changed places.
        SWAPPED,
        /// The chain does not lead from one event to the next.
        BROKEN,
        /// The end of the trail is missing.
        CUT,
        /// The database is older than a checkpoint that has left it.
        RESTORED,
        /// The chain is whole and not the one that was vouched for.
        REWRITTEN,
        /// The record of what was sealed at once is not what was written.
        BATCH,
        /// A reported value is not what its last event says.
        UNTOLD
    }

    static Fault at(Kind kind, Link link) {
        return new Fault(kind, link.event(), null, link.position(), null, 1, link.province());
    }

    static Fault between(Kind kind, @Nullable Long before, Link link) {
        return new Fault(kind, link.event(), before, link.position(), null, 1, link.province());
    }

    /// Of the chain as a whole rather than of one event.
    static Fault ofChain(Kind kind, @Nullable Long lastEvent, long position, @Nullable Long batch, long count) {
        return new Fault(kind, lastEvent, null, position, batch, count, null);
    }

    boolean isOfChain() {
        return switch (kind) {
            case CUT, RESTORED, REWRITTEN, BATCH -> true;
            case DELETED -> event == null;
            case EDITED, INSERTED, BACKDATED, SWAPPED, BROKEN, UNTOLD -> false;
        };
    }

    /// The same without the numbers of events that are not for everybody.
    Fault withoutEvents() {
        return new Fault(kind, null, null, null, batch, 1, null);
    }
}
