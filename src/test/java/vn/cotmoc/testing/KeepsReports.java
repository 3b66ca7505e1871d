package vn.cotmoc.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// Takes out again what a test has reported, reopened, set, handed over or left in the trail: for tests over HTTP or
/// several
/// transactions, which nothing rolls back.
public final class KeepsReports implements BeforeEachCallback, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(KeepsReports.class);

    // In this order they can go: what points to others first.
    private static final List<String> KEPT = List.of(
            "verdict_change",
            "tolerance",
            "report",
            "collection_rule",
            "period_reopening",
            "campaign",
            "campaign_exception",
            "approval_levels",
            "delegation_revocation",
            "delegation");

    private record Before(Map<String, UUID[]> ids, long lastEvent) {}

    @Override
    public void beforeEach(ExtensionContext test) {
        var ids = new HashMap<String, UUID[]>();
        KEPT.forEach(table -> ids.put(table, ids(table)));
        test.getStore(HERE)
                .put(
                        "before",
                        new Before(
                                ids,
                                OwnerDatabase.jdbc()
                                        .sql("select coalesce(max(id), 0) from audit_event")
                                        .query(Long.class)
                                        .single()));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var before = test.getStore(HERE).get("before", Before.class);
        if (before == null) return;
        var owner = OwnerDatabase.jdbc();
        KEPT.forEach(table -> owner.sql("delete from %s where %s <> all (?)".formatted(table, key(table)))
                .param(before.ids().getOrDefault(table, new UUID[0]))
                .update());
        owner.sql("delete from audit_event where id > ?")
                .param(before.lastEvent())
                .update();
    }

    private static String key(String table) {
        return table.equals("delegation_revocation") ? "delegation_id" : "id";
    }

    private static UUID[] ids(String table) {
        return OwnerDatabase.jdbc()
                .sql("select %s from %s".formatted(key(table), table))
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }
}
