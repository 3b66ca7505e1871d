package vn.cotmoc.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is wrong with the trail, and at which event; or, where no event tells of it, at which row or table.
public record Fault(
        Kind kind,
        @Nullable Long event,
        @Nullable Long other,
        @Nullable Long position,
        @Nullable Long batch,
        long count,
        @Nullable UUID province,
        @Nullable String row) {

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
        /// Somebody has written the event anew between its transaction and its seal.
        TOUCHED,
        /// A row is not what its last event says, or no event says that it came or went.
        UNTOLD,
        /// A table, or what writes and seals the trail, is not as the portal has made it: changes may leave no event.
        UNWATCHED
    }

    static Fault at(Kind kind, Link link) {
        return new Fault(kind, link.event(), null, link.position(), null, 1, link.province(), null);
    }

    static Fault between(Kind kind, @Nullable Long before, Link link) {
        return new Fault(kind, link.event(), before, link.position(), null, 1, link.province(), null);
    }

    /// Of an event that has no place in the chain.
    static Fault at(Kind kind, Link.Loose event) {
        return new Fault(kind, event.event(), null, null, null, 1, event.province(), null);
    }

    /// Of the chain as a whole rather than of one event.
    static Fault ofChain(Kind kind, @Nullable Long lastEvent, long position, @Nullable Long batch, long count) {
        return new Fault(kind, lastEvent, null, position, batch, count, null, null);
    }

    /// Of the chain from the event after `lastEvent` on, at the latest from `other` on.
    Fault upTo(long other) {
        return new Fault(kind, event, other, position, batch, count, province, row);
    }

    static Fault unwatched(String row) {
        return new Fault(Kind.UNWATCHED, null, null, null, null, 1, null, row);
    }

    boolean isOfChain() {
        return switch (kind) {
            case CUT, RESTORED, REWRITTEN, BATCH, UNWATCHED -> true;
            case DELETED -> event == null;
            case EDITED, INSERTED, BACKDATED, SWAPPED, BROKEN, TOUCHED, UNTOLD -> false;
        };
    }

    /// The same without the numbers of events that are not for everybody.
    Fault withoutEvents() {
        return new Fault(kind, null, null, null, batch, 1, null, row);
    }
}
