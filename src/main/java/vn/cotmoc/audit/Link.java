package vn.cotmoc.audit;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event's place in the chain beside what the event says now; `now` is null where there is no such event any more.
record Link(
        long position,
        long event,
        byte[] body,
        byte[] hash,
        byte @Nullable [] now,
        long happened,
        long txid,
        @Nullable UUID province) {

    boolean isUntouched() {
        return Arrays.equals(body, now);
    }

    boolean follows(byte[] before) {
        return Arrays.equals(hash, Hashes.link(before, event, body));
    }

    /// An event that has no place in the chain.
    record Loose(
            long event, long happened, long txid, @Nullable UUID province) {}
}
