package vn.cotmoc.workbooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import vn.cotmoc.shared.Batch;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.users.CurrentUser;

/// Files of values on their way in; each sender sees the own ones only, the latest few of them.
@Repository
class SentFileRepository {

    private static final int PIECE = 1 << 20;
    private static final int KEPT = 5;

    private final JdbcClient jdbc;
    private final Batch batch;
    private final ObjectMapper json;
    private final Clock clock;

    SentFileRepository(JdbcClient jdbc, Batch batch, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    UUID keep(String name, long size, InputStream content, CurrentUser user) throws IOException {
        jdbc.sql("""
                        delete from workbook_import where account_id = ? and id not in
                            (select id from workbook_import where account_id = ? order by received_at desc limit ?)
                        """).params(user.id().value(), user.id().value(), KEPT - 1).update();
        var id = jdbc.sql("""
                        insert into workbook_import (account_id, file_name, size, state, received_at, worked_at)
                        values (?, ?, ?, 'RECEIVED', ?, ?) returning id
                        """)
                .params(user.id().value(), name, size, now(), now())
                .query(UUID.class)
                .single();
        int place = 0;
        for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE))
            jdbc.sql("insert into workbook_piece (import_id, place, content) values (?, ?, ?)")
                    .params(id, place++, piece)
                    .update();
        return id;
    }

    @Transactional(readOnly = true)
    Optional<SentFile> find(UUID id) {
        return jdbc.sql("select * from workbook_import where id = ?")
                .param(id)
                .query(this::file)
                .optional();
    }

    @Transactional(readOnly = true)
    List<SentFile> latest() {
        return jdbc.sql("select * from workbook_import order by received_at desc")
                .query(this::file)
                .list();
    }

    @Transactional(readOnly = true)
    void copy(UUID id, Path file) throws IOException {
        int pieces = jdbc.sql("select count(*) from workbook_piece where import_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int place = 0; place < pieces; place++)
                out.write(jdbc.sql("select content from workbook_piece where import_id = ? and place = ?")
                        .params(id, place)
                        .query(byte[].class)
                        .single());
        }
    }

    /// From one state to the next, unless somebody else has been quicker.
    @Transactional
    boolean move(UUID id, ImportState from, ImportState to) {
        return jdbc.sql("update workbook_import set state = ?, worked_at = ?, rows_read = 0 where id = ? and state = ?")
                        .params(to.name(), now(), id, from.name())
                        .update()
                == 1;
    }

    /// Takes over where nobody has been at work since.
    @Transactional
    boolean takeOver(SentFile file) {
        return jdbc.sql("update workbook_import set worked_at = ? where id = ? and worked_at = ?")
                        .params(now(), file.id(), file.workedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Seen by others while the values themselves are not yet.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void tell(UUID id, long rows) {
        jdbc.sql("update workbook_import set rows_read = ?, worked_at = ? where id = ?")
                .params(rows, now(), id)
                .update();
    }

    private record FaultRow(UUID id, int place, String fault) {}

    @Transactional
    void finish(UUID id, Inspection inspection) {
        jdbc.sql("""
                        update workbook_import set state = :state, rows_read = :rows, changed = :changed, unchanged = :unchanged,
                            faulty = :faulty, refusal = :refusal, worked_at = :now, finished_at = :now where id = :id
                        """)
                .param("state", ImportState.of(inspection).name())
                .param("rows", inspection.rows())
                .param("changed", inspection.changed())
                .param("unchanged", inspection.unchanged())
                .param("faulty", inspection.faulty())
                .param(
                        "refusal",
                        inspection.whyUnusable().map(json::writeValueAsString).orElse(null))
                .param("now", now())
                .param("id", id)
                .update();
        jdbc.sql("delete from workbook_fault where import_id = ?").param(id).update();
        var rows = new java.util.ArrayList<FaultRow>();
        for (var fault : inspection.faults()) rows.add(new FaultRow(id, rows.size(), json.writeValueAsString(fault)));
        batch.write(
                "insert into workbook_fault (import_id, place, fault) values (:id, :place, cast(:fault as jsonb))",
                rows);
        // What has been written stands in the portal.
        if (inspection.written())
            jdbc.sql("delete from workbook_piece where import_id = ?").param(id).update();
    }

    @Transactional(readOnly = true)
    List<CellFault> faults(UUID id) {
        return jdbc.sql("select fault from workbook_fault where import_id = ? order by place")
                .param(id)
                .query((row, _) -> json.readValue(row.getString("fault"), CellFault.class))
                .list();
    }

    private SentFile file(ResultSet row, int number) throws SQLException {
        String refusal = row.getString("refusal");
        return new SentFile(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getLong("size"),
                ImportState.valueOf(row.getString("state")),
                row.getLong("rows_read"),
                row.getLong("changed"),
                row.getLong("unchanged"),
                row.getLong("faulty"),
                refusal == null ? null : json.readValue(refusal, Phrase.class),
                instant(row, "received_at"),
                instant(row, "worked_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
