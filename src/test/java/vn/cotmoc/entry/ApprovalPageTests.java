package vn.cotmoc.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;

/// What an approver reads and presses: differences, impact, communes in their groups, two levels, periods.
@PortalTest
@ExtendWith(KeepsReports.class)
class ApprovalPageTests {

    private static final String ROW = "/api/v1/resolutions/dien-bien-24-nq-tu-2026/indicators/3.1/values/2026";

    @Autowired
    private Visitors visitors;

    @Autowired
    private StatementCounter statements;

    @Test
    void aCorrectionSaysWhatDiffersAndWhichFindingsItChanges() {
        correct();
        assertThat(visitors.person("duyet.dienbien").get("/approvals"))
                .hasStatusOk()
                .bodyText()
                .contains("điểm khác bản đã duyệt", "Theo niên giám", "Đổi ", "Năm 2026: ");
        assertThat(visitors.person("duyet.dienbien").post("{\"revision\": 5}", ROW + "/approve"))
                .hasStatusOk();
        assertThat(OwnerDatabase.jdbc()
                        .sql("select count(*) from report_impact where milestone = 0 and before <> after")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(visitors.person("lanhdao.dienbien")
                        .get("/resolutions/dien-bien-24-nq-tu-2026/indicators/3.1?asOf=2026"))
                .bodyText()
                .contains("Năm 2026: ");
    }

    @Test
    void valuesOfFortyFiveCommunesFoldIntoTheirGroupsInTheSameNumberOfStatements() {
        var approver = visitors.person("duyet.dienbien");
        // That it was looked at is put on record once.
        approver.get("/approvals");
        int before = statements.statements(() -> approver.get("/approvals"));
        everyCommuneSends();
        assertThat(statements.statements(() -> approver.get("/approvals"))).isEqualTo(before);
        var page = approver.get("/approvals");
        assertThat(page).hasStatusOk().bodyText().contains("Nơi gửi khác", "Xã Mường Phăng");
        assertThat(body(page).length()).isLessThan(400_000);
        String group = body(page).replaceAll("(?s).*\\?group=(u-[0-9a-f-]{36})\">Xã Mường Phăng<.*", "$1");
        assertThat(approver.get("/approvals?group=" + group))
                .hasStatusOk()
                .bodyText()
                .contains("Xã Mường Phăng", "Quý 3/2026")
                .doesNotContain("<h2 lang=\"vi\">Phường Điện Biên Phủ</h2>");
    }

    @Test
    void aCommunesQuarterIsApprovedFromThePage() {
        everyCommuneSends();
        String key = OwnerDatabase.jdbc().sql("""
                        select 'dien-bien-24-nq-tu-2026/3.1/2026-Q3/1/' || u.id from administrative_unit u
                        where u.code = '03325' and u.level = 'COMMUNE' and u.valid_to is null
                        """).query(String.class).single();
        var answer = send("duyet.dienbien", "/approvals/approve", "chosen=" + key);
        assertThat(answer).hasStatus(302).redirectedUrl().contains("done=approved-1");
        assertThat(OwnerDatabase.jdbc()
                        .sql(
                                "select count(*) from report r join indicator i on i.id = r.indicator_id"
                                        + " join administrative_unit u on u.id = r.unit_id"
                                        + " where r.quarter = 3 and r.status = 'APPROVED' and i.code = '3.1' and u.code = '03325'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aPeriodIsLookedAtBeforeItIsChanged() {
        String form = "opensOn=01/01/2026&dueOn=20/12/2026&closesOn=31/03/2027&locked=true&reason=Chot so lieu&seen=0";
        assertThat(send("duyet.dienbien", "/campaigns/province/2026", form))
                .hasStatusOk()
                .bodyText()
                .contains("14/12/2026", "20/12/2026", "Đã khóa", "đang chờ duyệt");
        assertThat(campaigns()).isZero();
        assertThat(send("duyet.dienbien", "/campaigns/province/2026", form + "&confirmed=true"))
                .hasStatus(302);
        assertThat(campaigns()).isEqualTo(1);
        assertThat(send("bientap.dienbien", "/campaigns/province/2026", form + "&confirmed=true"))
                .hasStatus(409)
                .bodyText()
                .contains("Người khác vừa đổi kỳ này");
    }

    @Test
    void theListOfWhoIsMissingIsAFileForExcel() {
        assertThat(body(visitors.person("lanhdao.dienbien").get("/campaigns/province/2026/turnout.csv")))
                .startsWith("\uFEFFNơi báo cáo,Chỉ tiêu,")
                .contains("Đã gửi", "Chưa gửi");
    }

    private void correct() {
        var officer = visitors.person("canbo.nnmt");
        var approver = visitors.person("duyet.dienbien");
        assertThat(officer.put("{\"value\": 3.9}", ROW)).hasStatusOk();
        assertThat(officer.post("{}", ROW + "/submit")).hasStatusOk();
        assertThat(approver.post("{}", ROW + "/approve")).hasStatusOk();
        assertThat(officer.put(
                        "{\"value\": 0.1, \"revision\": 3, \"reason\": \"Đính chính.\", \"note\": \"Theo niên giám\"}",
                        ROW))
                .hasStatusOk();
        assertThat(officer.post("{}", ROW + "/submit")).hasStatusOk();
    }

    private static void everyCommuneSends() {
        OwnerDatabase.jdbc().sql("""
                        insert into report (indicator_id, unit_id, province_id, agency_id, year, quarter, revision, status, maturity, amount,
                            author_id, author_name, recorded_at, entered_by, entered_at)
                        select i.id, c.id, i.province_id, i.advising_agency_id, 2026, 3, latest_revision(i.id, c.id, 2026, 3) + 1, 'SUBMITTED', 'ESTIMATE', 1, a.id, 'Cán bộ', now(), 'Cán bộ', now()
                        from indicator i join resolution r on r.id = i.resolution_id and r.slug = 'dien-bien-24-nq-tu-2026'
                        join administrative_unit c on c.level = 'COMMUNE' and c.province_code = '11' and c.valid_to is null
                        join account a on a.username = 'canbo.nnmt'
                        where not i.header and i.layer = 'ANNEX' and i.kind <> 'STAGE'
                        """).update();
    }

    private static int campaigns() {
        return OwnerDatabase.jdbc()
                .sql("select count(*) from campaign")
                .query(Integer.class)
                .single();
    }

    private MvcTestResult send(String who, String address, String body) {
        return visitors.person(who)
                .send(HttpMethod.POST, address)
                .with(csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(body)
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
