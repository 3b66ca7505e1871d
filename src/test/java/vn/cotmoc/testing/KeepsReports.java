package vn.cotmoc.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Takes out again what a test has reported, reopened, set, handed over or left in the trail: for tests over HTTP or
/// several
/// transactions, which nothing rolls back.
public final class KeepsReports implements BeforeEachCallback, AfterEachCallback {

    private final KeptRows rows = new KeptRows(
            KeepsReports.class,
            "verdict_change",
            "tolerance",
            "report",
            "collection_rule",
            "period_reopening",
            "campaign",
            "campaign_exception",
            "approval_levels",
            "delegation_revocation.delegation_id",
            "delegation");

    @Override
    public void beforeEach(ExtensionContext test) {
        rows.remember(test);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        rows.restore(test);
    }
}
