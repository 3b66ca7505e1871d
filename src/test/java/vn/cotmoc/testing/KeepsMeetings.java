package vn.cotmoc.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Takes out again the sessions and decisions of a test, and what they left in the trail.
public final class KeepsMeetings implements BeforeEachCallback, AfterEachCallback {

    private final KeptRows rows = new KeptRows(
            KeepsMeetings.class, "task.decision_id", "meeting_decision_step", "meeting_decision", "meeting");

    private static final String NAME = "Phiên có sẵn";
    private static final String COPY = """
            {"pack":{"head":{"provinceCode":"11","province":"Tỉnh Điện Biên","asOf":2026,"knownOn":"2026-11-22","illustrative":true,
            "methodVersion":"1.0"},"standing":null,"rows":[],"overdue":{"tasks":0,"agencies":[]},"contradictions":null,
            "followed":{"lastHeldOn":null,"decisions":[]}},"paper":{"language":"vi","letterhead":{"body":"","party":"",
            "placeAndDay":""},"title":"Tài liệu","lines":[],"mark":null,"sections":[],"notes":[]}}""";

    /// A session of Điện Biên with papers that say nothing, made where there is none.
    public static String aMeetingOfDienBien() {
        var owner = OwnerDatabase.jdbc();
        owner.sql("""
                        insert into meeting (province_id, held_on, title, as_of, known_on, illustrative, snapshot, sha256, form_id,
                            author_id, author_name, opened_at)
                        select u.id, date '2026-11-01', :name, 2026, date '2026-11-01', true, :text, encode(sha256(convert_to(:text, 'UTF8')), 'hex'),
                            uuidv7(), a.id, 'Thử', now()
                        from administrative_unit u, account a
                        where u.code = '11' and u.level = 'PROVINCE' and u.valid_to is null and a.username = 'bientap.dienbien'
                        on conflict do nothing
                        """)
                .param("name", NAME)
                .param("text", "{\"vi\":" + COPY + ",\"en\":" + COPY + "}")
                .update();
        return owner.sql("select id from meeting where title = ?")
                .param(NAME)
                .query(String.class)
                .single();
    }

    /// A decision of that session for Sở Y tế, on which nobody has taken a step.
    public static String aDecisionForHealth() {
        var owner = OwnerDatabase.jdbc();
        aMeetingOfDienBien();
        owner.sql("""
                        insert into meeting_decision (meeting_id, province_id, held_on, title, number, content, agency_id, due_on, form_id,
                            author_id, author_name, recorded_at)
                        select m.id, m.province_id, m.held_on, m.title, 90, 'Việc có sẵn', a.id, m.held_on + 30, m.form_id, m.author_id, 'Thử', now()
                        from meeting m join agency a on a.province_id = m.province_id and a.name = 'Sở Y tế'
                        where m.title = ? on conflict do nothing
                        """).param(NAME).update();
        String id = owner.sql("select id from meeting_decision where content = 'Việc có sẵn'")
                .query(String.class)
                .single();
        owner.sql("delete from meeting_decision_step where decision_id = cast(? as uuid)")
                .param(id)
                .update();
        return id;
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
