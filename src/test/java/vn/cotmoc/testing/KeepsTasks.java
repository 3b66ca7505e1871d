package vn.cotmoc.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// Takes out again what a test has said of tasks, and what that left in the trail.
public final class KeepsTasks implements BeforeEachCallback, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(KeepsTasks.class);
    private static final List<String> KEPT = List.of("task_step", "task_deadline", "subtask", "task_indicator");

    private record Before(Map<String, UUID[]> ids, long lastEvent) {}

    /// The id of a task of a resolution.
    public static String task(String slug, String number) {
        return OwnerDatabase.jdbc()
                .sql(
                        "select t.id from task t join resolution r on r.id = t.resolution_id where r.slug = ? and t.number = ?")
                .params(slug, number)
                .query(String.class)
                .single();
    }

    // A step does not go before its files.
    private static void removeFiles(UUID[] kept) {
        var owner = OwnerDatabase.jdbc();
        String added =
                "select e.id from evidence e join task_step s using (task_id, occurrence, revision) where s.id <> all (?)";
        owner.sql("delete from evidence_withdrawal where evidence_id in (%s)".formatted(added))
                .param(kept)
                .update();
        owner.sql("delete from evidence where id in (%s)".formatted(added))
                .param(kept)
                .update();
    }

    /// The revision of a report of Sở Y tế on task 11 for 2029 that nobody has confirmed; made where there is none.
    public static String aReportOfHealth() {
        var owner = OwnerDatabase.jdbc();
        owner.sql("""
                        insert into task_step (task_id, province_id, occurrence, revision, kind, agency_id, standing, body, form_id, author_id,
                            author_name, recorded_at)
                        select t.id, t.province_id, '2029', 1, 'REPORT', x.agency_id, 'UNDER_WAY', 'Đang làm.', uuidv7(), a.id, 'x', now()
                        from task t join task_agency x on x.task_id = t.id and x.role = 'LEAD', account a
                        where t.id = cast(? as uuid) and a.username = 'canbo.yte'
                        on conflict do nothing
                        """).param(task("dien-bien-24-nq-tu-2026", "11")).update();
        return "1";
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        var ids = new HashMap<String, UUID[]>();
        KEPT.forEach(table -> ids.put(
                table,
                OwnerDatabase.jdbc()
                        .sql("select id from " + table)
                        .query(UUID.class)
                        .list()
                        .toArray(UUID[]::new)));
        long last = OwnerDatabase.jdbc()
                .sql("select coalesce(max(id), 0) from audit_event")
                .query(Long.class)
                .single();
        test.getStore(HERE).put("before", new Before(ids, last));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var before = test.getStore(HERE).get("before", Before.class);
        if (before == null) return;
        var owner = OwnerDatabase.jdbc();
        removeFiles(before.ids().getOrDefault("task_step", new UUID[0]));
        KEPT.forEach(table -> owner.sql("delete from %s where id <> all (?)".formatted(table))
                .param(before.ids().getOrDefault(table, new UUID[0]))
                .update());
        owner.sql("delete from audit_event where id > ?")
                .param(before.lastEvent())
                .update();
    }
}
