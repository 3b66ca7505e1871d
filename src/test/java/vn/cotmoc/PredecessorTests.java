package vn.cotmoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.shared.Demo;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;
import vn.cotmoc.users.Accounts;
import vn.cotmoc.users.Grant;
import vn.cotmoc.users.Role;
import vn.cotmoc.users.Scope;

/// What belongs to Bắc Kạn stays Bắc Kạn's and is read from Thái Nguyên; never the other way, never from elsewhere.
@PortalTest
class PredecessorTests {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String BAC_KAN = "thu-nghiem-bac-kan";
    private static final String THAI_NGUYEN = "thu-nghiem-thai-nguyen";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Territory territory;

    @Autowired
    private People people;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Demo demo;

    @Autowired
    private DataSource pool;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void peopleAndResolutionsOfBothProvinces() {
        takeOut();
        person("thu.thainguyen", Role.LEADER, "19", TODAY);
        person("thu.duyet.thainguyen", Role.APPROVER, "19", TODAY);
        person("thu.kiemtra.thainguyen", Role.AUDITOR, "19", TODAY);
        person("thu.backan", Role.LEADER, "06", BEFORE);
        person("thu.thainguyen.cu", Role.LEADER, "19", BEFORE);
        person("thu.quangngai", Role.LEADER, "51", TODAY);
        resolution(BAC_KAN, "06", BEFORE);
        resolution(THAI_NGUYEN, "19", TODAY);
    }

    @AfterEach
    void takeOut() {
        OwnerDatabase.jdbc()
                .sql(
                        "delete from clause where resolution_id in (select id from resolution where slug like 'thu-nghiem-%')")
                .update();
        OwnerDatabase.jdbc()
                .sql("delete from resolution where slug like 'thu-nghiem-%'")
                .update();
        OwnerDatabase.jdbc()
                .sql(
                        "delete from account_role where account_id in (select id from account where username like 'thu.%')")
                .update();
        OwnerDatabase.jdbc()
                .sql("delete from account where username like 'thu.%'")
                .update();
    }

    @ParameterizedTest(name = "{0} reads {1}")
    @CsvSource({
        "thu.thainguyen, thu-nghiem-bac-kan thu-nghiem-thai-nguyen",
        "thu.duyet.thainguyen, thu-nghiem-bac-kan thu-nghiem-thai-nguyen",
        "thu.backan, thu-nghiem-bac-kan",
        "thu.thainguyen.cu, ''",
        "thu.quangngai, ''",
        "lanhdao.laichau, ''",
        "lanhdao.dienbien, ''",
        "kiemtra.trunguong, thu-nghiem-bac-kan thu-nghiem-thai-nguyen"
    })
    void theDatabaseShowsAnOldProvinceToItsSuccessorAlone(String who, String slugs) {
        for (String column : List.of("slug", "(select min(slug) from resolution r where r.id = c.resolution_id)"))
            assertThat(one(who, """
                            select coalesce(string_agg(distinct x.slug, ' ' order by x.slug), '')
                            from (select %s as slug from %s) x where x.slug like 'thu-nghiem-%%'
                            """.formatted(column, column.equals("slug") ? "resolution" : "clause c")))
                    .isEqualTo(slugs);
    }

    @ParameterizedTest(name = "{0} in {1}: {2} provinces")
    @CsvSource({
        // Thái Nguyên of today, of before, and Bắc Kạn; Quảng Ngãi of today, of before, and Kon Tum.
        "thu.thainguyen, app.provinces, 3",
        "thu.quangngai, app.provinces, 3",
        "thu.backan, app.provinces, 1",
        "lanhdao.laichau, app.provinces, 1",
        // An auditor audits what there was; an approver decides on nothing that an old province left.
        "thu.kiemtra.thainguyen, app.audit_provinces, 3",
        "thu.kiemtra.thainguyen, app.draft_provinces, 3",
        "thu.duyet.thainguyen, app.provinces, 3",
        "thu.duyet.thainguyen, app.approve_provinces, 1",
        "thu.duyet.thainguyen, app.review_provinces, 1"
    })
    void readingIsInheritedAndDecidingIsNot(String who, String setting, int provinces) {
        assertThat(one(who, "select cardinality(scope_ids('%s'))".formatted(setting)))
                .isEqualTo(String.valueOf(provinces));
    }

    @Test
    void aPartOfAnotherUnitGivesNoReading() {
        assertThat(OwnerDatabase.jdbc().sql("""
                        select count(*) from administrative_unit u cross join lateral unit_lineage(u.id) l
                        where u.code = '05443' and u.level = 'COMMUNE' and u.valid_to is null
                          and l = (select id from administrative_unit where code = '05461' and valid_to = '2025-06-30')
                        """).query(Integer.class).single()).isZero();
    }

    @Test
    void theListOfThaiNguyenNamesTheUnitOfEachResolution() {
        var answer = visitors.person("thu.thainguyen").get("/api/v1/resolutions?province=19");
        assertThat(Json.each(answer, "slug")).contains(BAC_KAN, THAI_NGUYEN);
        assertThat(Json.items(answer))
                .filteredOn(head -> head.path("slug").asString().equals(BAC_KAN))
                .singleElement()
                .satisfies(head -> {
                    assertThat(head.path("province").asString()).isEqualTo("06");
                    assertThat(head.path("provinceName").asString()).isEqualTo("Bắc Kạn");
                });
        assertThat(Json.each(visitors.person("thu.thainguyen").get("/api/v1/resolutions?province=06"), "slug"))
                .contains(BAC_KAN)
                .doesNotContain(THAI_NGUYEN);
        assertThat(Json.items(visitors.person("lanhdao.laichau").get("/api/v1/resolutions?province=19")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/provinces/19", "/provinces", "/resolutions", "/resolutions/thu-nghiem-bac-kan"})
    void thePagesOfThaiNguyenNameBacKanAndWhenItEnded(String page) {
        assertThat(visitors.person("thu.thainguyen").get(page))
                .hasStatusOk()
                .bodyText()
                .contains("Tỉnh Bắc Kạn (đến hết 30/06/2025; nay thuộc Tỉnh Thái Nguyên)")
                .doesNotContain("href=\"/provinces/06");
    }

    @ParameterizedTest
    @CsvSource({
        "thu.backan, /resolutions/thu-nghiem-bac-kan, 200", "thu.backan, /resolutions/thu-nghiem-thai-nguyen, 404",
        "thu.backan, /provinces/19, 404", "lanhdao.laichau, /resolutions/thu-nghiem-bac-kan, 404",
        "lanhdao.laichau, /provinces/19, 404", "thu.thainguyen, /resolutions/thu-nghiem-bac-kan, 200"
    })
    void whoMayNotReadItIsToldThatThereIsNone(String who, String path, int status) {
        assertThat(visitors.person(who).get(path)).hasStatus(status);
    }

    private void person(String name, Role role, String province, LocalDate on) {
        Scope.asSystem(() -> accounts.create(
                new Accounts.NewAccount(name, name, demo.password(), true, false),
                List.of(Grant.in(
                        role, territory.province(province, on).orElseThrow().id()))));
        people.forget(name);
    }

    private static void resolution(String slug, String province, LocalDate on) {
        var owner = OwnerDatabase.jdbc();
        owner.sql("""
                        insert into resolution (slug, province_id, title, period_from, period_to, content_hash)
                        select ?, id, 'Thử nghiệm', 2021, 2025, '' from administrative_unit
                        where level = 'PROVINCE' and code = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)
                        """).param(slug).param(province).param(on).param(on).update();
        owner.sql("""
                        insert into clause (resolution_id, province_id, position, path, kind, text)
                        select id, province_id, 1, '1', 'PARAGRAPH', 'Thử' from resolution where slug = ?
                        """).param(slug).update();
    }

    private String one(String who, String sql) {
        return people.as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> String.valueOf(
                                JdbcClient.create(pool).sql(sql).query().singleValue())));
    }
}
