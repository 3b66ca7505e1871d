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
        KEPT.forEach(table -> owner.sql("delete from %s where id <> all (?)".formatted(table))
                .param(before.ids().getOrDefault(table, new UUID[0]))
                .update());
        owner.sql("delete from audit_event where id > ?")
                .param(before.lastEvent())
                .update();
    }
}
