package vn.cotmoc.testing;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Takes out again what a test has put on the desk, published from it or left in the trail.
public final class KeepsDrafts implements BeforeEachCallback, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(KeepsDrafts.class);
    private static final List<String> OF_RESOLUTION =
            List.of("clause", "related_document", "historical_fact", "target_conflict", "task", "indicator");

    private record Before(UUID[] drafts, UUID[] resolutions, long lastEvent) {}

    /// An open draft of Điện Biên with one task, made where there is none.
    public static String aDraftOfDienBien() {
        var owner = OwnerDatabase.jdbc();
        owner.sql("""
                        with made as (
                            insert into draft (province_id, slug, title, state, opened_by, opened_name, opened_at)
                            select id, 'dien-bien-ban-thao-thu', 'Bản thảo thử', 'OPEN', id, 'Thử', now() from administrative_unit
                            where code = '11' and level = 'PROVINCE' and valid_to is null
                            on conflict (slug) where state = 'OPEN' do nothing returning id, province_id)
                        insert into draft_row (draft_id, province_id, sheet, position, cells)
                        select id, province_id, 'TASKS', 1, '{"number": "1", "content": "Việc thử"}' from made
                        """).update();
        String id = owner.sql("select id from draft where slug = 'dien-bien-ban-thao-thu' and state = 'OPEN'")
                .query(String.class)
                .single();
        // A row that an earlier visitor has removed is put back.
        owner.sql("""
                        insert into draft_row (draft_id, province_id, sheet, position, cells)
                        select id, province_id, 'TASKS', 1, '{"number": "1", "content": "Việc thử"}' from draft
                        where id = cast(:draft as uuid) and not exists (select from draft_row where draft_id = cast(:draft as uuid) and sheet = 'TASKS')
                        """).param("draft", id).update();
        return id;
    }

    /// For a class whose tests run side by side: taken out once all of them are through.
    public static final class UntilAllAreDone implements BeforeAllCallback, AfterAllCallback {

        private final KeepsDrafts keeps = new KeepsDrafts();

        @Override
        public void beforeAll(ExtensionContext tests) {
            // There are no tables before there is a portal.
            SpringExtension.getApplicationContext(tests);
            keeps.beforeEach(tests);
        }

        @Override
        public void afterAll(ExtensionContext tests) {
            keeps.afterEach(tests);
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        long last = OwnerDatabase.jdbc()
                .sql("select coalesce(max(id), 0) from audit_event")
                .query(Long.class)
                .single();
        test.getStore(HERE).put("before", new Before(ids("draft"), ids("resolution"), last));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var before = test.getStore(HERE).get("before", Before.class);
        if (before == null) return;
        String fresh = "(select id from resolution where id <> all (?))";
        for (String part : List.of("milestone", "baseline", "series_version", "report", "verdict_change"))
            delete(
                    part + " where indicator_id in (select id from indicator where resolution_id in " + fresh + ")",
                    before.resolutions());
        delete("former_wording where resolution_id in " + fresh, before.resolutions());
        delete("target_conflict where resolution_id in " + fresh, before.resolutions());
        for (String part : OF_RESOLUTION) delete(part + " where resolution_id in " + fresh, before.resolutions());
        delete("amendment where resolution_id in " + fresh, before.resolutions());
        for (String part : List.of("draft_document", "draft_row"))
            delete(part + " where draft_id <> all (?)", before.drafts());
        delete("draft where id <> all (?)", before.drafts());
        delete("resolution where id <> all (?)", before.resolutions());
        OwnerDatabase.jdbc()
                .sql("delete from audit_event where id > ?")
                .param(before.lastEvent())
                .update();
    }

    private static void delete(String what, UUID[] kept) {
        OwnerDatabase.jdbc().sql("delete from " + what).param(kept).update();
    }

    private static UUID[] ids(String table) {
        return OwnerDatabase.jdbc()
                .sql("select id from " + table)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }
}
