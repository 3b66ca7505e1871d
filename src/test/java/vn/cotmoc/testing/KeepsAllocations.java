package vn.cotmoc.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Takes out again what a test has decided about communes or allocated to them.
public final class KeepsAllocations implements BeforeEachCallback, AfterEachCallback {

    private final KeptRows rows = new KeptRows(
            KeepsAllocations.class, "allocation_part.allocation_id", "allocation", "collection_rule", "verdict_change");

    @Override
    public void beforeEach(ExtensionContext test) {
        rows.remember(test);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        rows.restore(test);
    }
}
