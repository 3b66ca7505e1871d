package vn.cotmoc.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.KeepsInspections;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// Who can do what is told province by province, and a review keeps what it has seen.
@PortalTest
@ExtendWith({KeepsInspections.class, KeepsReports.class})
class AccessReviewTests {

    private static final String PAGE = "/inspections/access?province=11";

    @Autowired
    private Visitors visitors;

    private Inspecting inspecting;

    @BeforeEach
    void sit() {
        inspecting = new Inspecting(visitors);
    }

    @Test
    void theRolesOfTheProvinceAndThoseThatHoldEverywhereAreTold() {
        assertThat(visitors.person(Inspecting.AUDITOR).get(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("Cán bộ nhập số liệu, Sở Y tế", "nhập và gửi số liệu")
                .contains("Kiểm tra, giám sát, tất cả các tỉnh", "Quản trị hệ thống, tất cả các tỉnh")
                .doesNotContain("canbo.laichau", "lanhdao.laichau");
    }

    @Test
    void rightsThatExcludeEachOtherAreNoticedAndFound() {
        var owner = OwnerDatabase.jdbc();
        owner.sql("""
                        insert into account_role (account_id, role, province_id, agency_id)
                        select account_id, 'APPROVER', province_id, agency_id from account_role
                        where role = 'REPORTER' and account_id = (select id from account where username = 'canbo.yte')
                        """).update();
        try {
            assertThat(visitors.person(Inspecting.AUDITOR).get(PAGE + "&notice=EXCLUSIVE&q={q}", "so y te"))
                    .bodyText()
                    .contains("canbo.yte", "Cán bộ nhập số liệu, Sở Y tế × Người duyệt, Sở Y tế")
                    .doesNotContain("canbo.nnmt");
        } finally {
            owner.sql("""
                            delete from account_role where role = 'APPROVER'
                              and account_id = (select id from account where username = 'canbo.yte')
                            """).update();
        }
    }

    @Test
    void aLentRightIsToldWithItsLastDay() {
        OwnerDatabase.jdbc().sql("""
                        insert into delegation (account_id, account_name, delegate_id, delegate_name, province_id, from_day, to_day, reason, recorded_at)
                        select a.id, a.display_name, d.id, d.display_name, r.province_id, current_date - 2, current_date + 9, 'Thử', now()
                        from account a join account_role r on r.account_id = a.id and r.role = 'APPROVER', account d
                        where a.username = 'duyet.dienbien' and d.username = 'lanhdao.dienbien'
                        """).update();
        assertThat(visitors.person(Inspecting.AUDITOR).get(PAGE + "&notice=LENT"))
                .bodyText()
                .contains("lanhdao.dienbien", "Người duyệt, toàn tỉnh, thay ", "đến hết ")
                .doesNotContain(">canbo.yte<");
    }

    @Test
    void signingInIsNotedAtMostOnceAnHour() {
        String last =
                "select last_at::text from account_sign_in where account_id = (select id from account where username = 'canbo.nnmt')";
        var owner = OwnerDatabase.jdbc();
        owner.sql(
                        "delete from account_sign_in where account_id = (select id from account where username = 'canbo.nnmt')")
                .update();
        visitors.program("canbo.nnmt", "wrong password").get("/api/v1/provinces");
        assertThat(owner.sql(last).query(String.class).optional()).isEmpty();
        visitors.program("canbo.nnmt").get("/api/v1/provinces");
        String first = owner.sql(last).query(String.class).single();
        visitors.program("canbo.nnmt").get("/api/v1/provinces");
        assertThat(owner.sql(last).query(String.class).single()).isEqualTo(first);
        owner.sql(
                        "update account_sign_in set last_at = last_at - interval '61 minutes' where account_id = (select id from account where username = 'canbo.nnmt')")
                .update();
        visitors.program("canbo.nnmt").get("/api/v1/provinces");
        assertThat(owner.sql(last).query(String.class).single()).isGreaterThanOrEqualTo(first);
    }

    @Test
    void aListThatHasChangedSinceItWasShownIsNotSigned() {
        String seen = seen();
        var owner = OwnerDatabase.jdbc();
        String named = "update account set display_name = display_name || ? where username = 'canbo.yte'";
        owner.sql(named).param(" Mới").update();
        try {
            assertThat(inspecting.post(Inspecting.AUDITOR, PAGE, Map.of("words", "Đã rà soát.", "seen", seen)))
                    .hasStatus(409)
                    .bodyText()
                    .contains("Danh sách đã đổi", "Đã rà soát.</textarea>");
            assertThat(owner.sql("select count(*) from access_review where words = 'Đã rà soát.'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        } finally {
            owner.sql(
                            "update account set display_name = replace(display_name, ' Mới', '') where username = 'canbo.yte'")
                    .update();
        }
    }

    private String seen() {
        String page = new String(
                visitors.person(Inspecting.AUDITOR).get(PAGE).getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
        var seen = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"").matcher(page);
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    @Test
    void aSignedReviewKeepsTheListAsItWas() {
        assertThat(inspecting.post(Inspecting.AUDITOR, PAGE, Map.of("words", "")))
                .bodyText()
                .contains("Ghi nội dung.");
        String seen = seen();
        assertThat(inspecting.post(Inspecting.AUDITOR, PAGE, Map.of("words", "Đã rà soát quý IV.", "seen", seen)))
                .hasStatus(302);
        String id = OwnerDatabase.jdbc()
                .sql("select id from access_review")
                .query(String.class)
                .single();
        var file = visitors.person("quantri").get("/inspections/access/%s.csv".formatted(id));
        assertThat(new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("canbo.yte", "Cán bộ nhập số liệu, Sở Y tế");
        assertThat(visitors.person("quantri").get(PAGE)).bodyText().contains("Đã rà soát quý IV.");
        assertThat(visitors.person("lanhdao.dienbien").get("/inspections/access/%s.csv".formatted(id)))
                .hasStatus(404);
    }
}
