package vn.cotmoc.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Takes out again what a test has kept as a scenario.
public final class KeepsScenarios implements BeforeEachCallback, AfterEachCallback {

    private final KeptRows rows = new KeptRows(
            KeepsScenarios.class, "scenario_value.revision_id", "scenario_revision.scenario_id", "scenario");

    /// A shared scenario of the leader of Điện Biên with one supposed value of row 5, made where there is none.
    public static String aScenarioOfDienBien() {
        var owner = OwnerDatabase.jdbc();
        owner.sql("""
                        with made as (
                            insert into scenario (resolution_id, province_id, author_id, author_name, begun_at)
                            select r.id, r.province_id, a.id, a.display_name, now() from resolution r, account a
                            where r.slug = 'dien-bien-24-nq-tu-2026' and a.username = 'lanhdao.dienbien'
                              and not exists (select from scenario s join scenario_revision v on v.scenario_id = s.id where v.name = 'Kịch bản thử')
                            returning id, province_id),
                        revised as (
                            insert into scenario_revision (scenario_id, province_id, revision, name, shared, withdrawn, recorded_at)
                            select id, province_id, 1, 'Kịch bản thử', true, false, now() from made returning id, province_id)
                        insert into scenario_value (revision_id, province_id, indicator_id, kind, year, amount)
                        select v.id, v.province_id, i.id, 'SUPPOSED', 2027, 43 from revised v, indicator i
                        join resolution r on r.id = i.resolution_id where r.slug = 'dien-bien-24-nq-tu-2026' and i.code = '5'
                        """).update();
        return owner.sql(
                        "select scenario_id from scenario_revision where name = 'Kịch bản thử' order by revision limit 1")
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
