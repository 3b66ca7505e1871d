package vn.cotmoc.testing;

import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// Takes out again what a test has reported, reopened or left in the trail: for tests over HTTP or several
/// transactions, which nothing rolls back.
public final class KeepsReports implements BeforeEachCallback, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(KeepsReports.class);

    private record Before(UUID[] reports, UUID[] reopenings, long lastEvent) {}

    @Override
    public void beforeEach(ExtensionContext test) {
        test.getStore(HERE)
                .put(
                        "before",
                        new Before(
                                ids("report"),
                                ids("period_reopening"),
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
        owner.sql("delete from report where id <> all (?)")
                .param(before.reports())
                .update();
        owner.sql("delete from period_reopening where id <> all (?)")
                .param(before.reopenings())
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
