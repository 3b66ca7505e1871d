package vn.cotmoc.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.dao.DataIntegrityViolationException;

/// Takes out again the reviews of a test, and what they left in the trail.
public final class KeepsReviews implements BeforeEachCallback, AfterEachCallback {

    private final KeptRows rows = new KeptRows(
            KeepsReviews.class,
            "review_replacement.review_id",
            "review_making.review_id",
            "review_file.md5(review_id || format)::uuid",
            "review",
            "review_withdrawal.preparation_id",
            "review_text.preparation_id",
            "review_preparation_resolution.preparation_id",
            "review_preparation");

    private static final int LAST_ROUND = 50;
    private static final String NAME = "Đợt có sẵn";
    public static final String NUMBER = "11-2021-01";
    private static final String SNAPSHOT = """
            {"communes":[],"format":1,"head":{"checkpoint":null,"confirmed":"","frozenAt":"2026-11-01T00:00:00Z","frozenBy":"Thử",
            "illustrative":true,"issuer":{"authority":"","body":"","form":"PARTY","name":"","parentBody":"","place":"","position":"",
            "recipients":[],"symbol":""},"kind":"ANNUAL","knownOn":"2026-11-01","methodVersion":"1.0","number":"11-2021-01",
            "province":"Tỉnh Điện Biên","provinceCode":"11","title":"Đợt có sẵn","year":2026},"resolutions":[],"texts":[],
            "words":{"introduction":"Báo cáo.","kind":"BÁO CÁO","results":"KẾT QUẢ","tasks":"NHIỆM VỤ","annexOf":"PHỤ LỤC"}}""";

    /// A review of Điện Biên that is being prepared, made where there is none.
    public static String aPreparationOfDienBien() {
        var owner = OwnerDatabase.jdbc();
        owner.sql("""
                        insert into review_preparation (province_id, kind, year, title, form_id, author_id, author_name, opened_at)
                        select u.id, 'ANNUAL', 2026, :name, '00000000-0000-0000-0000-000000000011', a.id, 'Thử', now()
                        from administrative_unit u, account a
                        where u.code = '11' and u.level = 'PROVINCE' and u.valid_to is null and a.username = 'bientap.dienbien'
                        on conflict do nothing
                        """).param("name", NAME).update();
        String id = owner.sql("select id from review_preparation where title = ?")
                .param(NAME)
                .query(String.class)
                .single();
        owner.sql("""
                        insert into review_preparation_resolution (preparation_id, province_id, position, resolution_id)
                        select p.id, p.province_id, 1, r.id from review_preparation p, resolution r
                        where p.title = ? and r.slug = 'dien-bien-24-nq-tu-2026' on conflict do nothing
                        """).param(NAME).update();
        return id;
    }

    /// A frozen review of Điện Biên that says nothing, made where there is none.
    public static String aReviewOfDienBien() {
        var owner = OwnerDatabase.jdbc();
        owner.sql("""
                        insert into review_preparation (province_id, kind, year, title, form_id, author_id, author_name, opened_at)
                        select u.id, 'ANNUAL', 2026, :name, '00000000-0000-0000-0000-000000000012', a.id, 'Thử', now()
                        from administrative_unit u, account a
                        where u.code = '11' and u.level = 'PROVINCE' and u.valid_to is null and a.username = 'bientap.dienbien'
                        on conflict do nothing
                        """).param("name", NAME + " (đã chốt)").update();
        owner.sql("""
                        insert into review (preparation_id, province_id, number, number_year, sequence, kind, year, known_on, title, folded,
                            illustrative, snapshot, sha256, form_id, author_id, author_name, frozen_at)
                        select p.id, p.province_id, :number, 2021, 1, 'ANNUAL', 2026, date '2026-11-01', :name, 'dot co san', true, :text,
                            encode(sha256(convert_to(:text, 'UTF8')), 'hex'), uuidv7(), p.author_id, 'Thử', timestamptz '2026-11-01 00:00:00Z'
                        from review_preparation p where p.form_id = '00000000-0000-0000-0000-000000000012' on conflict do nothing
                        """)
                .param("number", NUMBER)
                .param("name", NAME)
                .param("text", SNAPSHOT)
                .update();
        owner.sql("""
                        insert into audit_event (happened_at, account_name, kind, subject, province_id, details)
                        select now(), 'system', 'review.frozen', 'reviews/' || r.number, r.province_id, jsonb_build_object('sha256', r.sha256)
                        from review r where r.number = :number
                            and not exists (select from audit_event e where e.subject = 'reviews/' || :number)
                        """).param("number", NUMBER).update();
        return NUMBER;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        rows.remember(test);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        // Files are made beside the test: one that comes in between is taken out in the next round.
        for (int round = 1; !cleared(test, round == LAST_ROUND); round++) Thread.yield();
        rows.forgetEvents(test);
    }

    private boolean cleared(ExtensionContext test, boolean last) {
        try {
            rows.clear(test);
            return true;
        } catch (DataIntegrityViolationException another) {
            if (last) throw another;
            return false;
        }
    }
}
