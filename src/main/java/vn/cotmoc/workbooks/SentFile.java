package vn.cotmoc.workbooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Phrase;

/// A file that somebody has sent, and what has become of it so far.
public record SentFile(
        UUID id,
        String name,
        long size,
        ImportState state,
        long rows,
        long changed,
        long unchanged,
        long faulty,
        @Nullable Phrase refusal,
        Instant receivedAt,
        Instant workedAt) {}
