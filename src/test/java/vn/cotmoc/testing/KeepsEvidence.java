package vn.cotmoc.testing;

import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// Takes out again the files that a test has attached; reports and the trail are kept by [KeepsReports].
public final class KeepsEvidence implements BeforeEachCallback, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(KeepsEvidence.class);

    @Override
    public void beforeEach(ExtensionContext test) {
        UUID[] before = OwnerDatabase.jdbc()
                .sql("select id from evidence")
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
        test.getStore(HERE).put("before", before);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var before = test.getStore(HERE).get("before", UUID[].class);
        if (before == null) return;
        var owner = OwnerDatabase.jdbc();
        owner.sql("delete from evidence_withdrawal where evidence_id <> all (?)")
                .param(before)
                .update();
        owner.sql("delete from evidence where id <> all (?)").param(before).update();
        for (String table : new String[] {"evidence_chunk", "evidence_content"})
            owner.sql(
                            "delete from " + table
                                    + " k where not exists (select from evidence e where e.province_id = k.province_id and e.sha256 = k.sha256)")
                    .update();
    }

    /// A file beside the draft of Mường Phăng for indicator 3.1 and 2026, attached before any value; made where there
    /// is
    /// none.
    public static String aFileOfMuongPhang() {
        var owner = OwnerDatabase.jdbc();
        String hash = aSmallContent();
        owner.sql("""
                        insert into evidence (indicator_id, unit_id, province_id, agency_id, year, revision, file_name, kind, sha256, size, scan,
                            author_id, author_name, attached_at)
                        select i.id, c.id, i.province_id, i.advising_agency_id, 2026, 0, 'mường phăng.pdf', 'PDF', ?, 14, 'NOT_SCANNED', a.id, 'x', now()
                        from indicator i join resolution r on r.id = i.resolution_id and r.slug = 'dien-bien-24-nq-tu-2026',
                             administrative_unit c, account a
                        where i.code = '3.1' and c.code = '03325' and c.level = 'COMMUNE' and c.valid_to is null and a.username = 'canbo.muongphang'
                          and not exists (select from evidence e where e.sha256 = ? and e.indicator_id is not null)
                        """).param(hash).param(hash).update();
        return owner.sql("select id from evidence where sha256 = ? and indicator_id is not null")
                .param(hash)
                .query(String.class)
                .single();
    }

    private static String aSmallContent() {
        var owner = OwnerDatabase.jdbc();
        String hash = owner.sql("select encode(sha256('%PDF-1.4 %%EOF'::bytea), 'hex')")
                .query(String.class)
                .single();
        owner.sql("""
                        insert into evidence_content (province_id, sha256, size, stored_in, stored_at)
                        select id, ?, 14, 'DATABASE', now() from administrative_unit where code = '11' and level = 'PROVINCE' and valid_to is null
                        on conflict do nothing
                        """).param(hash).update();
        owner.sql("""
                        insert into evidence_chunk (province_id, sha256, number, bytes)
                        select province_id, sha256, 0, '%PDF-1.4 %%EOF'::bytea from evidence_content where sha256 = ? on conflict do nothing
                        """).param(hash).update();
        return hash;
    }

    /// A file beside the report of [KeepsTasks#aReportOfHealth]; made where there is none.
    public static String aFileOfHealth() {
        KeepsTasks.aReportOfHealth();
        var owner = OwnerDatabase.jdbc();
        String hash = aSmallContent();
        owner.sql("""
                        insert into evidence (task_id, occurrence, revision, quarter, province_id, agency_id, file_name, kind, sha256, size, scan,
                            author_id, author_name, attached_at)
                        select s.task_id, s.occurrence, s.revision, null, s.province_id, s.agency_id, 'kế hoạch.pdf', 'PDF', ?, 14, 'NOT_SCANNED',
                            s.author_id, 'x', now()
                        from task_step s where s.task_id = cast(? as uuid) and s.occurrence = '2029' and s.revision = 1
                          and not exists (select from evidence e where e.task_id = s.task_id and e.occurrence = '2029')
                        """)
                .param(hash)
                .param(KeepsTasks.task("dien-bien-24-nq-tu-2026", "11"))
                .update();
        return owner.sql("select id from evidence where task_id = cast(? as uuid) and occurrence = '2029'")
                .param(KeepsTasks.task("dien-bien-24-nq-tu-2026", "11"))
                .query(String.class)
                .single();
    }
}
