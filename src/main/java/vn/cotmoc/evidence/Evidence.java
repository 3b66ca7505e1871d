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
import vn.cotmoc.tasks.TaskId;

/// The files beside reported values and reports on tasks: whoever reads what they show reads them.
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

    /// Everything that the person may see there, newest first, what was taken back included.
    @Transactional(readOnly = true)
    public List<Attachment> of(Subject subject) {
        var place = Place.of(subject);
        return jdbc.sql(AttachmentRows.SELECT + " where" + place.condition() + "order by e.attached_at desc, e.id desc")
                .params(place.values())
                .query(AttachmentRows::attachment)
                .list();
    }

    /// Everything that the person may see beside the steps of a task, the oldest first, what was taken back included.
    @Transactional(readOnly = true)
    public List<Filed> of(TaskId task) {
        return jdbc.sql(AttachmentRows.SELECT + " where e.task_id = ? order by e.attached_at, e.id")
                .param(task.value())
                .query((row, number) -> new Filed(row.getString("occurrence"), AttachmentRows.attachment(row, number)))
                .list();
    }

    /// How many files in force the person sees beside each task that has any; one statement however many tasks.
    @Transactional(readOnly = true)
    public Map<TaskId, Integer> ofTasks(Collection<TaskId> wanted) {
        var counts = new HashMap<TaskId, Integer>();
        jdbc.sql("""
                        select e.task_id, count(*) as files from evidence e
                        where e.task_id = any (?) and not exists (select from evidence_withdrawal w where w.evidence_id = e.id)
                        group by e.task_id
                        """)
                .param(wanted.stream().map(TaskId::value).toArray(UUID[]::new))
                .query(row -> {
                    counts.put(new TaskId(row.getObject("task_id", UUID.class)), row.getInt("files"));
                });
        return counts;
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

    /// Beside which other values the person sees the contents that stand here.
    @Transactional(readOnly = true)
    public List<Elsewhere> elsewhere(Subject subject) {
        var place = Place.of(subject);
        return jdbc.sql("""
                        select distinct o.sha256, r.slug, i.code, i.position, u.code as unit_code, o.unit_id = o.province_id as provincial,
                            o.year || case when o.quarter > 0 then '-Q' || o.quarter else '' end as period
                        from evidence e
                        join evidence o on o.province_id = e.province_id and o.sha256 = e.sha256
                             and (o.indicator_id, o.unit_id, o.year, o.quarter) is distinct from (e.indicator_id, e.unit_id, e.year, e.quarter)
                        join indicator i on i.id = o.indicator_id join resolution r on r.id = i.resolution_id
                        join administrative_unit u on u.id = o.unit_id
                        where
                        """ + place.condition() + "order by o.sha256, r.slug, i.position, period limit 100")
                .params(place.values())
                .query(new DataClassRowMapper<>(Elsewhere.class))
                .list();
    }

    /// The file as it was sent, checked against its hash; empty where the person may not see it. What was taken back
    /// from a report on a task is handed out no more.
    @Transactional(readOnly = true)
    public Optional<Download> open(Subject subject, EvidenceId id) {
        return find(subject, id).filter(file -> isHandedOut(subject, file)).map(this::open);
    }

    private static boolean isHandedOut(Subject subject, Attachment file) {
        return switch (subject) {
            case Subject.Value _ -> true;
            case Subject.Report _ -> file.isInForce();
        };
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

    /// One of the files that the person may see there.
    @Transactional(readOnly = true)
    public Optional<Attachment> find(Subject subject, EvidenceId id) {
        var place = Place.of(subject);
        return jdbc.sql(AttachmentRows.SELECT + " where" + place.condition() + "and e.id = ?")
                .params(place.values())
                .param(id.value())
                .query(AttachmentRows::attachment)
                .optional();
    }
}
