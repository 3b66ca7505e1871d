package vn.cotmoc.evidence.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.evidence.Attachment;

/// A file beside a value as programs read it; `revision` is the revision of the value that it was attached to.
record EvidenceItem(
        UUID id,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        int revision,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String title,
        boolean scanned,
        boolean illustrative,
        String author,
        Instant attachedAt,
        @Nullable Withdrawn withdrawn) {

    record Withdrawn(int revision, String reason, String author, Instant at) {}

    static EvidenceItem of(Attachment file) {
        var withdrawal = file.withdrawal();
        return new EvidenceItem(
                file.id().value(),
                file.fileName(),
                file.kind().mediaType(),
                file.size(),
                file.sha256(),
                file.revision(),
                file.number(),
                file.date(),
                file.title(),
                file.scanned(),
                file.illustrative(),
                file.author(),
                file.attachedAt(),
                withdrawal == null
                        ? null
                        : new Withdrawn(
                                withdrawal.revision(), withdrawal.reason(), withdrawal.author(), withdrawal.at()));
    }
}
