package vn.cotmoc.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.evidence.Attachment.Withdrawal;

/// Files as rows, with what became of them.
final class AttachmentRows {

    static final String SELECT = """
            select e.*, w.revision as withdrawn_revision, w.reason as withdrawn_reason, w.author_name as withdrawn_by, w.withdrawn_at
            from evidence e left join evidence_withdrawal w on w.evidence_id = e.id
            """;

    private AttachmentRows() {}

    static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                new EvidenceId(row.getObject("id", UUID.class)),
                row.getObject("province_id", UUID.class),
                row.getInt("revision"),
                row.getString("file_name"),
                FileKind.valueOf(row.getString("kind")),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("scan").equals("CLEAN"),
                row.getString("number_symbol"),
                row.getObject("document_date", LocalDate.class),
                row.getString("title"),
                row.getBoolean("illustrative"),
                row.getString("author_name"),
                moment(row, "attached_at"),
                withdrawal(row));
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        String reason = row.getString("withdrawn_reason");
        return reason == null
                ? null
                : new Withdrawal(
                        row.getInt("withdrawn_revision"),
                        reason,
                        row.getString("withdrawn_by"),
                        moment(row, "withdrawn_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
