package vn.cotmoc.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.territory.UnitId;

/// Reads sessions.
@Component
class MeetingRows {

    private static final String SELECT = """
            select m.id, m.province_id, u.code as province_code, u.full_name as province_name, m.held_on, m.title, m.as_of, m.known_on,
                   m.illustrative, m.sha256, m.author_name, m.opened_at
            from meeting m join administrative_unit u on u.id = m.province_id
            """;
    private static final String LATEST_FIRST = " order by m.held_on desc, m.opened_at desc";

    private final JdbcClient jdbc;

    MeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Meeting> ofProvince(UnitId province) {
        return jdbc.sql(SELECT + " where m.province_id = ?" + LATEST_FIRST)
                .param(province.value())
                .query(MeetingRows::meeting)
                .list();
    }

    /// The latest that has decided anything; where none has, the latest.
    Optional<Meeting> last(UnitId province) {
        return jdbc.sql(SELECT + """
                         where m.province_id = ?
                        order by exists (select from meeting_decision d where d.meeting_id = m.id) desc, m.held_on desc, m.opened_at desc limit 1
                        """)
                .param(province.value())
                .query(MeetingRows::meeting)
                .optional();
    }

    Optional<Meeting> find(MeetingId id) {
        return jdbc.sql(SELECT + " where m.id = ?")
                .param(id.value())
                .query(MeetingRows::meeting)
                .optional();
    }

    /// The session that a form has opened already.
    Optional<Meeting> ofForm(UnitId province, UUID form) {
        return jdbc.sql(SELECT + " where m.province_id = ? and m.form_id = ?")
                .params(province.value(), form)
                .query(MeetingRows::meeting)
                .optional();
    }

    Optional<Meeting> named(UnitId province, LocalDate heldOn, String title) {
        return jdbc.sql(SELECT + " where m.province_id = ? and m.held_on = ? and m.title = ?")
                .params(province.value(), heldOn, title)
                .query(MeetingRows::meeting)
                .optional();
    }

    String snapshot(MeetingId id) {
        return jdbc.sql("select snapshot from meeting where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                new MeetingId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("province_id", UUID.class)),
                row.getString("province_code"),
                row.getString("province_name"),
                row.getObject("held_on", LocalDate.class),
                row.getString("title"),
                row.getInt("as_of"),
                row.getObject("known_on", LocalDate.class),
                row.getBoolean("illustrative"),
                row.getString("sha256"),
                row.getString("author_name"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }
}
