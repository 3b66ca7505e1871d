package vn.cotmoc.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The checkpoints of the trail, for whoever prints one or holds one against the trail.
@Service
public class Checkpoints {

    private static final String SELECT = "select number, root, sealed_at, last_position, last_event from audit_batch";

    private final JdbcClient jdbc;

    Checkpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest; empty while nothing has ever been sealed.
    @Transactional(readOnly = true)
    public Optional<Checkpoint> latest() {
        return jdbc.sql(SELECT + " order by number desc limit 1")
                .query(Checkpoints::row)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Checkpoint> find(long number) {
        return jdbc.sql(SELECT + " where number = ?")
                .param(number)
                .query(Checkpoints::row)
                .optional();
    }

    @Transactional(readOnly = true)
    List<Checkpoint> after(long number, int most) {
        return jdbc.sql(SELECT + " where number > ? order by number limit ?")
                .param(number)
                .param(most)
                .query(Checkpoints::row)
                .list();
    }

    /// The greatest number that ever left the database; 0 while none has.
    @Transactional(readOnly = true)
    long lastLetOut() {
        return jdbc.sql("select coalesce(max(number), 0) from audit_let_out")
                .query(Long.class)
                .single();
    }

    @Transactional
    void letOut(long number) {
        jdbc.sql("select note_let_out(?)").param(number).query(_ -> {});
    }

    private static Checkpoint row(ResultSet row, int number) throws SQLException {
        return new Checkpoint(
                row.getLong("number"),
                HexFormat.of().formatHex(row.getBytes("root")),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                row.getLong("last_position"),
                row.getLong("last_event"));
    }
}
