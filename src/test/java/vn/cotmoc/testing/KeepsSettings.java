package vn.cotmoc.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// Takes back what a test has set of the form of documents, and what was recorded of it.
public final class KeepsSettings implements BeforeEachCallback, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(KeepsSettings.class);

    @Override
    public void beforeEach(ExtensionContext test) {
        test.getStore(HERE)
                .put(
                        "lastEvent",
                        OwnerDatabase.jdbc()
                                .sql("select coalesce(max(id), 0) from audit_event")
                                .query(Long.class)
                                .single());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var lastEvent = test.getStore(HERE).get("lastEvent", Long.class);
        if (lastEvent == null) return;
        var owner = OwnerDatabase.jdbc();
        owner.sql("delete from document_setting").update();
        owner.sql("delete from audit_event where id > ?").param(lastEvent).update();
    }
}
