package vn.cotmoc.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Takes out again what a test has said of tasks, and what that left in the trail.
public final class KeepsTasks implements BeforeEachCallback, AfterEachCallback {

    private final KeptRows rows =
            new KeptRows(KeepsTasks.class, "task_step", "task_deadline", "subtask", "task_indicator");

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
        rows.remember(test);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        rows.restore(test);
    }
}
