package vn.cotmoc.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file attached to a value at one of its revisions, or to a report on a task.
public record Attachment(
        EvidenceId id,
        UUID province,
        int revision,
        String fileName,
        FileKind kind,
        String sha256,
        long size,
        boolean scanned,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String title,
        boolean illustrative,
        String author,
        Instant attachedAt,
        @Nullable Withdrawal withdrawal) {

    /// Who took it back, when and why.
    public record Withdrawal(int revision, String reason, String author, Instant at) {}

    public boolean isInForce() {
        return withdrawal == null;
    }
}
