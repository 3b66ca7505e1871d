package vn.cotmoc.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.cotmoc.drafts.Draft;
import vn.cotmoc.drafts.DraftId;
import vn.cotmoc.users.CurrentUser;

/// Documents that wait for their sender's answer; each sender sees the own one only.
@Repository
class UploadRepository {

    private static final Duration PATIENCE = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    UploadRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A file as it was sent.
    @SuppressWarnings("ArrayRecordComponent") // Bytes on their way; nobody compares them.
    record Upload(String name, byte[] content) {}

    /// Keeps it in place of one sent before, and throws away what nobody has come back to.
    void keep(Draft draft, Upload upload, CurrentUser user) {
        jdbc.sql("delete from document_upload where uploaded_at < ?")
                .param(now().minus(PATIENCE))
                .update();
        jdbc.sql("""
                        insert into document_upload (draft_id, province_id, uploaded_by, name, content, uploaded_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (draft_id, uploaded_by) do update
                        set name = excluded.name, content = excluded.content, uploaded_at = excluded.uploaded_at
                        """)
                .params(
                        draft.id().value(),
                        draft.province().value(),
                        user.id().value(),
                        upload.name(),
                        upload.content(),
                        now())
                .update();
    }

    Optional<Upload> find(DraftId draft, CurrentUser user) {
        return jdbc.sql(
                        "select name, content from document_upload where draft_id = ? and uploaded_by = ? and uploaded_at >= ?")
                .params(draft.value(), user.id().value(), now().minus(PATIENCE))
                .query((row, _) -> new Upload(row.getString("name"), row.getBytes("content")))
                .optional();
    }

    void forget(DraftId draft, CurrentUser user) {
        jdbc.sql("delete from document_upload where draft_id = ? and uploaded_by = ?")
                .params(draft.value(), user.id().value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
