package vn.cotmoc.audit;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event's place in the chain beside what the event says now; `now` is null where there is no such event any more.
/// It was touched where another transaction than its own had written it anew before it was sealed.
record Link(
        long position,
        long event,
        boolean touched,
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
        return Arrays.equals(hash, Hashes.link(before, event, body, touched));
    }

    /// An event that has no place in the chain.
    record Loose(
            long event,
            boolean touched,
            long happened,
            long txid,
            @Nullable UUID province) {}
}
