package vn.cotmoc.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.audit.FreshChain;
import vn.cotmoc.testing.Browser;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// An auditor asks who has changed a figure, reads both sides of it, its whole life, and whether the trail is sound.
@PortalTest
@ExtendWith({Browser.Needed.class, KeepsReports.class, FreshChain.class})
class TrailJourneyTests {

    private static final String VALUE = "/api/v1/resolutions/dien-bien-24-nq-tu-2026/indicators/25/values/2026";
    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).format(DateTimeFormatter.ofPattern("dd/MM/uuuu"));

    @LocalServerPort
    private int port;

    @Autowired
    private Visitors visitors;

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void fromAQuestionToAnEventToTheLifeOfAFigure(boolean scripts) {
        saved();
        try (var auditor = auditor(scripts)) {
            auditor.open("/");
            auditor.press("nav a[href='/audit']");
            auditor.page().fill("#account", "canbo.nnmt");
            auditor.page().fill("#object", "dien-bien-24-nq-tu-2026/25/2026");
            auditor.page().selectOption("#kind", "report.");
            auditor.page().fill("#from", TODAY);
            auditor.page().fill("#to", TODAY);
            auditor.press("main form button[type=submit]");
            assertThat(auditor.page().locator("main tbody tr").count()).isEqualTo(2);
            assertThat(auditor.words("main tbody tr")).contains("canbo.nnmt", "31", "32,5");
            if (scripts) usable(auditor);

            auditor.press("main tbody tr:first-child th a");
            assertThat(auditor.words("main .answer")).contains("canbo.nnmt");
            assertThat(auditor.words("main table tbody tr")).contains("31 (ước thực hiện)", "32,5 (ước thực hiện)");
            assertThat(auditor.words("main")).contains("Cùng một giao dịch");
            if (scripts) usable(auditor);

            auditor.press("main dl a[href$='/life']");
            assertThat(auditor.words("main .answer")).contains("bước từ bản nháp đầu tiên", "một tệp");
            assertThat(auditor.words("main"))
                    .contains("Lưu nháp số liệu", "Trong bảng cùng các chỉ tiêu khác", "Chưa có giá trị được duyệt");
            if (scripts) usable(auditor);
        }
    }

    @Test
    void aQuestionThatFindsNothingAndADayThatCannotBeReadSaySo() {
        try (var auditor = auditor(true)) {
            auditor.open("/audit");
            auditor.page().fill("#object", "khong-co-gi");
            auditor.press("main form button[type=submit]");
            assertThat(auditor.page().locator("main .empty").count()).isOne();
            auditor.page().fill("#from", "hôm qua");
            auditor.press("main form button[type=submit]");
            assertThat(auditor.page().inputValue("#from")).isEqualTo("hôm qua");
            assertThat(auditor.page().locator("main [role=alert]").count()).isOne();
            usable(auditor);
        }
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void theTrailIsAskedAndVerifiedByKeyboardAlone(boolean scripts) {
        saved();
        try (var auditor = auditor(scripts)) {
            auditor.open("/audit");
            tabTo(auditor, "#account");
            auditor.page().keyboard().type("canbo.nnmt");
            auditor.page().keyboard().press("Enter");
            auditor.page().waitForURL("**/audit?account=canbo.nnmt*");
            tabTo(auditor, "main tbody th a");
            auditor.page().keyboard().press("Enter");
            auditor.page().waitForURL("**/audit/events/*");

            auditor.open("/audit");
            tabTo(auditor, "main a[href='/audit/verification']");
            auditor.page().keyboard().press("Enter");
            auditor.page().waitForURL("**/audit/verification");
            tabTo(auditor, "main form button");
            auditor.page().keyboard().press("Enter");
            auditor.page().waitForURL("**/audit/verification?run=true");
            assertThat(auditor.words("main .notice[role=status]")).contains("sự kiện đã niêm phong");
            assertThat(auditor.words("main")).contains("Mốc");
            if (scripts) usable(auditor);
        }
    }

    private void saved() {
        save("31", 0);
        save("32,5", 1);
        assertThat(visitors.person("lanhdao.dienbien").get("/provinces/11/rows.csv?asOf=2026"))
                .hasStatusOk();
    }

    private void save(String value, int revision) {
        assertThat(visitors.program("canbo.nnmt")
                        .put(
                                "{\"value\": \"%s\", \"maturity\": \"ESTIMATE\", \"revision\": %d}"
                                        .formatted(value, revision),
                                VALUE))
                .hasStatus2xxSuccessful();
    }

    private static void tabTo(Visitor visitor, String wanted) {
        for (int step = 0; step < 60; step++) {
            visitor.page().keyboard().press("Tab");
            if ((Boolean) visitor.page().evaluate("wanted => document.activeElement.matches(wanted)", wanted)) return;
        }
        throw new AssertionError("Tab does not come to " + wanted);
    }

    // Axe adds itself to the page, which the portal's own policy rightly refuses.
    private Visitor auditor(boolean scripts) {
        return Visitor.at(port, Visitor.desk().setBypassCSP(true).setJavaScriptEnabled(scripts))
                .signIn("kiemtra.dienbien");
    }

    private static void usable(Visitor visitor) {
        for (int width : new int[] {390, 1366}) {
            visitor.page().setViewportSize(width, 844);
            Axe.findsNothing(visitor);
            assertThat(visitor.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(width);
        }
    }
}
