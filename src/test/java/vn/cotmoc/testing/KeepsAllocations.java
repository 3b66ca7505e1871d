package vn.cotmoc.testing;

import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// Takes out again what a test has decided about communes or allocated to them.
public final class KeepsAllocations implements BeforeEachCallback, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(KeepsAllocations.class);

    private record Before(UUID[] rules, UUID[] sheets, UUID[] beliefs, long lastEvent) {}

    @Override
    public void beforeEach(ExtensionContext test) {
        test.getStore(HERE)
                .put(
                        "before",
                        new Before(
                                ids("collection_rule"),
                                ids("allocation"),
                                ids("verdict_change"),
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
        owner.sql("delete from allocation_part where allocation_id <> all (?)")
                .param(before.sheets())
                .update();
        owner.sql("delete from allocation where id <> all (?)")
                .param(before.sheets())
                .update();
        owner.sql("delete from collection_rule where id <> all (?)")
                .param(before.rules())
                .update();
        owner.sql("delete from verdict_change where id <> all (?)")
                .param(before.beliefs())
                .update();
        owner.sql("delete from audit_event where id > ?")
                .param(before.lastEvent())
                .update();
    }

    private static UUID[] ids(String table) {
        return OwnerDatabase.jdbc()
                .sql("select id from " + table)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }
}
