package vn.cotmoc.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;

/// Editors set the checks and see what that changes; programs and officers hear of what was found.
@PortalTest
@ExtendWith(KeepsReports.class)
class CheckPageTests {

    private static final String RESOLUTION = "/resolutions/dien-bien-24-nq-tu-2026";
    private static final String VALUE = "/api/v1" + RESOLUTION + "/indicators/25/values/2026";
    private static final String EDITOR = "bientap.dienbien";

    @Autowired
    private Visitors visitors;

    @Autowired
    private StatementCounter statements;

    @AfterEach
    void withoutSettings() {
        OwnerDatabase.jdbc().sql("delete from check_setting").update();
    }

    @Test
    void everybodyWhoReadsTheResolutionSeesWhatHolds() {
        assertThat(visitors.person("lanhdao.dienbien").get(RESOLUTION + "/indicators/5/checks"))
                .bodyText()
                .contains("Cần giải trình · 5\u00a0điểm", "Chỉ người biên tập")
                .doesNotContain("name=\"reason\"");
        assertThat(visitors.person("lanhdao.dienbien").get(RESOLUTION + "/checks"))
                .bodyText()
                .contains("28 chỉ tiêu", "Cần giải trình · 50%", "Chỉ tỷ lệ cuối năm nằm trong");
    }

    @Test
    void aChangeIsShownBeforeItIsKept() {
        var preview = post("/indicators/5/checks", "limit-JUMP=4&reason=Theo+xã&seen=0&step=preview");
        assertThat(preview)
                .bodyText()
                // 34 per cent in 2025, 16 of 42 communes in 2026.
                .contains(
                        "Đã xem 2 số liệu; 1 số liệu sẽ được đánh giá khác đi",
                        "Tăng 4,1 điểm so với năm 2025 (34 → 38,1)",
                        "Theo xã");
        assertThat(settings()).isZero();
        assertThat(post("/indicators/5/checks", "limit-JUMP=4&reason=Theo+xã&seen=0&step=save"))
                .hasStatus(302);
        assertThat(visitors.person("lanhdao.dienbien").get(RESOLUTION + "/indicators/5/checks"))
                .bodyText()
                .contains(
                        "Cần giải trình · 4\u00a0điểm", "Nếu không đặt riêng: Cần giải trình · 5\u00a0điểm", "Theo xã");
        assertThat(OwnerDatabase.jdbc()
                        .sql("select details->>'JUMP' from audit_event where kind = 'check.changed' and subject = ?")
                        .param("dien-bien-24-nq-tu-2026/5/checks")
                        .query(String.class)
                        .single())
                .isEqualTo("- → - 4 -");
    }

    @Test
    void aChangeNeedsItsReasonAndReadableLimits() {
        assertThat(post("/indicators/5/checks", "limit-JUMP=4&seen=0&step=save"))
                .bodyText()
                .contains("Ghi lý do thay đổi.");
        assertThat(post("/indicators/5/checks", "limit-JUMP=bốn&reason=x&seen=0&step=save"))
                .bodyText()
                .contains("is-wrong", "bốn");
        assertThat(post("/indicators/5/checks", "limit-JUMP=-4&reason=x&seen=0&step=save"))
                .bodyText()
                .contains("Giới hạn không thể âm.");
        assertThat(settings()).isZero();
    }

    @Test
    void whoComesSecondIsToldSo() {
        post("/indicators/5/checks", "limit-JUMP=4&reason=x&seen=0&step=save");
        assertThat(post("/indicators/5/checks", "limit-JUMP=3&reason=x&seen=0&step=save"))
                .hasStatus(409)
                .bodyText()
                .contains("Người khác vừa thay đổi");
        assertThat(settings()).isEqualTo(1);
    }

    @Test
    void aDefaultOfTheProvinceHoldsWhereNothingNearerIsSet() {
        post("/checks/defaults", "severity-SAME_AS_LAST_YEAR=OFF&limit-JUMP=3&reason=x&seen=0&step=save");
        post("/indicators/5/checks", "limit-JUMP=8&reason=x&seen=0&step=save");
        var list = visitors.person(EDITOR).get(RESOLUTION + "/checks");
        assertThat(list)
                .bodyText()
                .contains(
                        "Cần giải trình · 3\u00a0điểm",
                        "Cần giải trình · 8\u00a0điểm",
                        "Trùng năm trước: Không kiểm tra");
        post("/indicators/5/checks", "limit-JUMP=&reason=x&seen=1&step=save");
        assertThat(visitors.person(EDITOR).get(RESOLUTION + "/indicators/5/checks"))
                .bodyText()
                .contains("Cần giải trình · 3\u00a0điểm", "Trở lại như mặc định");
    }

    @Test
    void aSettingIsObeyedAtTheDoor() {
        var officer = visitors.program("canbo.nnmt");
        assertThat(officer.put("{\"value\": 92.1}", VALUE)).hasStatusOk();
        post("/indicators/25/checks", "severity-JUMP=BLOCKS&limit-JUMP=1&reason=x&seen=0&step=save");
        var refused = officer.post("{}", VALUE + "/submit");
        assertThat(refused).hasStatus(422);
        assertThat(Json.of(refused).path("errors").path(0).path("code").asString())
                .isEqualTo("reporting.refused.BLOCKED_BY_CHECK");
        assertThat(Json.of(refused).path("errors").path(1).path("code").asString())
                .isEqualTo("checks.finding.JUMP.POINTS_UP");
        assertThat(Json.of(refused).path("errors").path(1).path("message").asString())
                .isEqualTo("Tăng 1,9 điểm so với năm 2025 (90,2 → 92,1); giới hạn 1 điểm.");
        assertThat(Json.of(officer.inEnglish().post("{}", VALUE + "/submit"))
                        .path("errors")
                        .path(1)
                        .path("message")
                        .asString())
                .isEqualTo("Up 1.9 points since 2025 (90.2 → 92.1); the limit is 1 points.");
    }

    @Test
    void anOfficerHearsInTheGridWhatHasToBeExplained() {
        var answer = visitors.person("canbo.nnmt")
                .send(HttpMethod.POST, RESOLUTION + "/values?year=2026")
                .with(csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("rows[0].code=25&rows[0].value=9,2&rows[0].maturity=ESTIMATE&rows[0].seen=0&action=submit")
                .exchange();
        assertThat(answer)
                .bodyText()
                .contains("Ghi giải trình", "Giảm 81 điểm so với năm 2025 (90,2 → 9,2); giới hạn 5 điểm.");
    }

    @Test
    void aPageSendsAFixedNumberOfStatements() {
        assertThat(statements.statements(() -> visitors.person(EDITOR).get(RESOLUTION + "/checks")))
                .isLessThanOrEqualTo(8);
        assertThat(statements.statements(() -> visitors.person(EDITOR).get(RESOLUTION + "/checks/defaults")))
                .isLessThanOrEqualTo(14);
        assertThat(statements.statements(() -> post("/checks/defaults", "limit-JUMP=3&seen=0&step=preview")))
                // One of them for each year that has figures: what the communes come to.
                .isLessThanOrEqualTo(40);
    }

    private MvcTestResult post(String page, String form) {
        return visitors.person(EDITOR)
                .send(HttpMethod.POST, RESOLUTION + page)
                .with(csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }

    private static long settings() {
        return OwnerDatabase.jdbc()
                .sql("select count(*) from check_setting")
                .query(Long.class)
                .single();
    }
}
