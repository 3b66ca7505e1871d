package vn.cotmoc.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.cotmoc.reminders.Notice.Kind;

/// Reads notices as they are stored.
final class NoticeRows {

    static final String COLUMNS =
            " n.id, n.kind, n.raised_at, n.period, n.place, n.amount, n.due_on, n.days, n.slug, n.code, n.about, n.commune_code, n.task_id, n.read_at ";

    private NoticeRows() {}

    static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getString("period"),
                row.getString("place"),
                row.getInt("amount"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("days", Integer.class),
                row.getString("slug"),
                row.getString("code"),
                row.getString("about"),
                row.getString("commune_code"),
                row.getObject("task_id", UUID.class),
                row.getObject("read_at") != null);
    }
}
