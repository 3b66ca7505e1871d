package vn.cotmoc.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.reporting.Slot;

/// The files beside reported values: whoever reads a value reads them.
@Service
public class Evidence {

    private final DatabaseStore database;
    private final FolderStore folder;
    private final JdbcClient jdbc;

    Evidence(DatabaseStore database, FolderStore folder, JdbcClient jdbc) {
        this.database = database;
        this.folder = folder;
        this.jdbc = jdbc;
    }

    /// Everything that the person may see beside a value, newest first, what was taken back included.
    @Transactional(readOnly = true)
    public List<Attachment> of(Slot slot) {
        return jdbc.sql(AttachmentRows.SELECT + " where" + AttachmentRows.AT + "order by e.attached_at desc, e.id desc")
                .params(at(slot))
                .query(AttachmentRows::attachment)
                .list();
    }

    /// How many files in force the person sees beside each value; one statement however many values.
    @Transactional(readOnly = true)
    public Map<Slot, Integer> counts(Collection<Slot> wanted) {
        var list = List.copyOf(wanted);
        var counts = new HashMap<Slot, Integer>();
        list.forEach(slot -> counts.put(slot, 0));
        jdbc.sql("""
                        select k.at, count(*) as files
                        from unnest(:indicators::uuid[], :units::uuid[], :years::int[], :quarters::int[]) with ordinality k (indicator_id, unit_id, year, quarter, at)
                        join evidence e using (indicator_id, unit_id, year, quarter)
                        where not exists (select from evidence_withdrawal w where w.evidence_id = e.id)
                        group by k.at
                        """)
                .param(
                        "indicators",
                        array(list, UUID[]::new, slot -> slot.indicator().id().value()))
                .param("units", array(list, UUID[]::new, slot -> slot.unit().value()))
                .param("years", array(list, Integer[]::new, Slot::year))
                .param(
                        "quarters",
                        array(list, Integer[]::new, slot -> slot.period().quarter()))
                .query(row -> {
                    counts.put(list.get(row.getInt("at") - 1), row.getInt("files"));
                });
        return counts;
    }

    private static <T> T[] array(List<Slot> slots, java.util.function.IntFunction<T[]> made, Function<Slot, T> part) {
        return slots.stream().map(part).toArray(made);
    }

    /// Where else the person sees the contents that stand beside a value.
    @Transactional(readOnly = true)
    public List<Elsewhere> elsewhere(Slot slot) {
        return jdbc.sql("""
                        select distinct o.sha256, r.slug, i.code, i.position, u.code as unit_code, o.unit_id = o.province_id as provincial,
                            o.year || case when o.quarter > 0 then '-Q' || o.quarter else '' end as period
                        from evidence e
                        join evidence o on o.province_id = e.province_id and o.sha256 = e.sha256
                             and (o.indicator_id, o.unit_id, o.year, o.quarter) <> (e.indicator_id, e.unit_id, e.year, e.quarter)
                        join indicator i on i.id = o.indicator_id join resolution r on r.id = i.resolution_id
                        join administrative_unit u on u.id = o.unit_id
                        where
                        """ + AttachmentRows.AT + "order by o.sha256, r.slug, i.position, period limit 100")
                .params(at(slot))
                .query(new DataClassRowMapper<>(Elsewhere.class))
                .list();
    }

    /// The file as it was sent, checked against its hash; empty where the person may not see it.
    @Transactional(readOnly = true)
    public Optional<Download> open(Slot slot, EvidenceId id) {
        return find(slot, id).map(this::open);
    }

    private Download open(Attachment file) {
        StoredIn where = jdbc.sql("select stored_in from evidence_content where province_id = ? and sha256 = ?")
                .params(file.province(), file.sha256())
                .query(StoredIn.class)
                .single();
        try {
            return switch (where) {
                case FOLDER -> Download.of(file, folder.path(file.province(), file.sha256()), false);
                case DATABASE -> Download.of(file, spooled(file), true);
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // Copied out at once: a reader at the end of a slow line holds no connection.
    private Path spooled(Attachment file) throws IOException {
        Path spool = Files.createTempFile("cotmoc-evidence", "");
        try (var out = Files.newOutputStream(spool)) {
            database.copy(file.province(), file.sha256(), out);
            return spool;
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(spool);
            throw broken;
        }
    }

    /// One of the files that the person may see beside a value.
    @Transactional(readOnly = true)
    public Optional<Attachment> find(Slot slot, EvidenceId id) {
        return jdbc.sql(AttachmentRows.SELECT + " where" + AttachmentRows.AT + "and e.id = ?")
                .params(at(slot))
                .param(id.value())
                .query(AttachmentRows::attachment)
                .optional();
    }

    static List<Object> at(Slot slot) {
        return List.of(
                slot.indicator().id().value(),
                slot.unit().value(),
                slot.period().year(),
                slot.period().quarter());
    }
}
