package vn.cotmoc.evidence;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.evidence.EvidenceMoved.What;
import vn.cotmoc.evidence.Fault.Reason;
import vn.cotmoc.users.CurrentUser;

/// The parts of attaching a file that are done in a transaction; checking and scanning hold none.
@Component
class Keeping {

    private final Rules rules;
    private final EvidenceSettings settings;
    private final DatabaseStore database;
    private final FolderStore folder;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Keeping(
            Rules rules,
            EvidenceSettings settings,
            DatabaseStore database,
            FolderStore folder,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.settings = settings;
        this.database = database;
        this.folder = folder;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// A virus goes on record, whoever brought it.
    @Transactional
    public void recordInfected(About about, FileName name, String sha256, String signature) {
        events.publishEvent(
                new EvidenceMoved(What.INFECTED, about, name.text(), Map.of("sha256", sha256, "signature", signature)));
    }

    @Transactional
    public Attaching keep(Subject subject, Checked file, Details details, CurrentUser user) {
        var held = rules.hold(subject);
        if (held.closed().isPresent())
            return new Attaching.Refused(held.closed().get());
        var present = present(subject);
        var same = present.stream()
                .filter(other -> other.sha256().equals(file.sha256()))
                .findFirst();
        if (same.isPresent()) return refused(Reason.ALREADY_HERE, same.get().fileName());
        if (present.size() >= settings.perValue()) return refused(Reason.TOO_MANY, settings.perValue());
        UUID province = subject.province();
        String kept = content(province, file);
        if (kept.equals("FULL"))
            return refused(Reason.QUOTA_FULL, settings.quota().toMegabytes());
        Attachment attachment = insert(subject, file, details, held.revision(), user);
        store(kept, province, file);
        events.publishEvent(new EvidenceMoved(
                What.ATTACHED,
                subject.about(),
                attachment.fileName(),
                Map.of("revision", held.revision(), "sha256", file.sha256(), "size", file.size())));
        return new Attaching.Attached(attachment);
    }

    private List<Attachment> present(Subject subject) {
        var place = Place.of(subject);
        return jdbc
                .sql(AttachmentRows.SELECT + " where" + place.condition())
                .params(place.values())
                .query(AttachmentRows::attachment)
                .list()
                .stream()
                .filter(Attachment::isInForce)
                .toList();
    }

    private String content(UUID province, Checked file) {
        return jdbc.sql("select keep_evidence_content(?, ?, ?, ?, ?, ?)")
                .params(
                        province,
                        file.sha256(),
                        file.size(),
                        settings.store().name(),
                        settings.quota().toBytes(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .single();
    }

    private void store(String kept, UUID province, Checked file) {
        switch (settings.store()) {
            case DATABASE -> {
                if (kept.equals("NEW")) database.write(province, file.sha256(), file.content());
            }
            // It was put there before; whoever sweeps takes the same turn as this transaction.
            case FOLDER -> {
                if (kept.equals("NEW") && !folder.has(province, file.sha256()))
                    throw new IllegalStateException("swept away before it was kept: " + file.sha256());
            }
        }
    }

    private Attachment insert(Subject subject, Checked file, Details details, int revision, CurrentUser user) {
        var place = Place.Columns.of(subject);
        UUID id = jdbc.sql("""
                        insert into evidence (indicator_id, unit_id, province_id, agency_id, year, quarter, task_id, occurrence, commune_id, revision,
                            file_name, kind, sha256, size, scan, number_symbol, document_date, title, illustrative, author_id, author_name, attached_at)
                        values (cast(:indicator as uuid), cast(:unit as uuid), :province, cast(:agency as uuid), cast(:year as int), cast(:quarter as int),
                            cast(:task as uuid), cast(:occurrence as text), cast(:commune as uuid), :revision, :name, :kind, :sha256, :size, :scan,
                            :number, :date, :title, :illustrative, :author, :authorName, :at) returning id
                        """)
                .param("indicator", place.indicator())
                .param("unit", place.unit())
                .param("province", subject.province())
                .param("agency", place.agency())
                .param("year", place.year())
                .param("quarter", place.quarter())
                .param("task", place.task())
                .param("occurrence", place.occurrence())
                .param("commune", place.commune())
                .param("revision", revision)
                .param("name", file.name().text())
                .param("kind", file.kind().name())
                .param("sha256", file.sha256())
                .param("size", file.size())
                .param("scan", file.scanned() ? "CLEAN" : "NOT_SCANNED")
                .param("number", details.numberOrNull())
                .param("date", details.day())
                .param("title", details.titleOrNull())
                .param("illustrative", user.demo())
                .param("author", user.id().value())
                .param("authorName", user.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        return jdbc.sql(AttachmentRows.SELECT + " where e.id = ?")
                .param(id)
                .query(AttachmentRows::attachment)
                .single();
    }

    private static Attaching refused(Reason reason, Object... arguments) {
        return new Attaching.Refused(Fault.of(reason, arguments));
    }
}
