package vn.cotmoc.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Takes out again what a test has said of tasks, and what that left in the trail.
public final class KeepsTasks implements BeforeEachCallback, AfterEachCallback {

    private final KeptRows rows = new KeptRows(
            KeepsTasks.class,
            "evidence_withdrawal.evidence_id",
            // A step does not go before its files.
            "evidence",
            "task_step",
            "task_deadline",
            "subtask",
            "task_indicator");

    /// The id of a task of a resolution.
    public static String task(String slug, String number) {
        return OwnerDatabase.jdbc()
                .sql(
                        "select t.id from task t join resolution r on r.id = t.resolution_id where r.slug = ? and t.number = ?")
                .params(slug, number)
                .query(String.class)
                .single();
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
        rows.remember(test);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        rows.restore(test);
    }
}
