package vn.cotmoc.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Takes out again what a test has left on the auditors' desk and in the trail.
public final class KeepsInspections implements BeforeEachCallback, AfterEachCallback {

    private final KeptRows rows = new KeptRows(
            KeepsInspections.class,
            "finding_step",
            "finding",
            "sample_note",
            "sample_item.sample_id",
            "sample",
            "inspection_conclusion.inspection_id",
            "inspection_member.inspection_id",
            "inspection",
            "inspecting_body",
            "risk_weighting",
            "access_review");

    private static final String TITLE = "Cuộc kiểm tra có sẵn";

    /// An inspection of Điện Biên by its auditor, made where there is none.
    public static String anInspectionOfDienBien() {
        var owner = OwnerDatabase.jdbc();
        owner.sql("""
                        insert into inspection (province_id, title, purpose, from_day, to_day, form_id, author_id, author_name, recorded_at)
                        select u.id, :title, 'Thử', date '2026-01-01', date '2026-12-31', u.id, a.id, a.display_name, now()
                        from administrative_unit u, account a
                        where u.code = '11' and u.level = 'PROVINCE' and u.valid_to is null and a.username = 'kiemtra.dienbien'
                        on conflict do nothing
                        """).param("title", TITLE).update();
        owner.sql("""
                        insert into inspection_member (inspection_id, account_id, account_name, province_id)
                        select i.id, i.author_id, i.author_name, i.province_id from inspection i where i.title = ? on conflict do nothing
                        """).param(TITLE).update();
        return id("select id from inspection where title = ?");
    }

    /// A sample of that inspection with one value of Sở Y tế.
    public static String aSampleOfDienBien() {
        anInspectionOfDienBien();
        var owner = OwnerDatabase.jdbc();
        owner.sql("""
                        insert into sample (inspection_id, province_id, number, from_year, to_year, communes, known_at, wanted, top, seed, seed_given,
                            method, weights, population, size, sha256, illustrative, form_id, author_id, author_name, recorded_at)
                        select i.id, i.province_id, 1, 2025, 2026, false, now(), 1, 1, 7, true, 1, 'OUTLIER=5', 'x 1', 1,
                            encode(sha256(convert_to('x 1', 'UTF8')), 'hex'), true, i.id, i.author_id, i.author_name, now()
                        from inspection i where i.title = ? on conflict do nothing
                        """).param(TITLE).update();
        owner.sql("""
                        insert into sample_item (sample_id, position, inspection_id, province_id, name, chosen, points, risks, indicator_id, unit_id,
                            agency_id, year, quarter, revision, amount, entered_by, entered_at, approved_by, approved_at, evidence)
                        select m.id, 1, m.inspection_id, m.province_id, 'x', 'RISK', 5, 'OUTLIER/CHANGE/1/n60', k.id, m.province_id,
                            k.advising_agency_id, 2026, 0, 1, 17.1, 'Thử', now(), 'Thử', now(), 0
                        from sample m join inspection i on i.id = m.inspection_id
                        join indicator k on k.province_id = m.province_id and k.code = '10.1'
                        where i.title = ? on conflict do nothing
                        """).param(TITLE).update();
        return id("select m.id from sample m join inspection i on i.id = m.inspection_id where i.title = ?");
    }

    /// A finding of it at Sở Y tế, on which nobody has taken a step.
    public static String aFindingAtHealth() {
        anInspectionOfDienBien();
        var owner = OwnerDatabase.jdbc();
        owner.sql("""
                        insert into finding (inspection_id, province_id, title, agency_id, number, severity, words, subject, due_on, form_id, author_id,
                            author_name, recorded_at)
                        select i.id, i.province_id, i.title, a.id, 1, 'MATERIAL', 'Phát hiện có sẵn', '', date '2027-12-31', i.id, i.author_id,
                            i.author_name, now()
                        from inspection i join agency a on a.province_id = i.province_id and a.name = 'Sở Y tế'
                        where i.title = ? on conflict do nothing
                        """).param(TITLE).update();
        String finding = id("select f.id from finding f where f.title = ?");
        owner.sql("delete from finding_step where finding_id = cast(? as uuid)")
                .param(finding)
                .update();
        return finding;
    }

    /// A signed review of access.
    public static String aReviewOfDienBien() {
        var owner = OwnerDatabase.jdbc();
        owner.sql("""
                        insert into access_review (province_id, accounts, noticed, snapshot, sha256, words, form_id, author_id, author_name, recorded_at)
                        select u.id, 1, 0, 'a', encode(sha256('a'), 'hex'), :title, u.id, a.id, a.display_name, now()
                        from administrative_unit u, account a
                        where u.code = '11' and u.level = 'PROVINCE' and u.valid_to is null and a.username = 'kiemtra.dienbien'
                        on conflict do nothing
                        """).param("title", TITLE).update();
        return id("select id from access_review where words = ?");
    }

    private static String id(String sql) {
        return OwnerDatabase.jdbc().sql(sql).param(TITLE).query(String.class).single();
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
