package vn.cotmoc.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.testing.Browser;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.users.Accounts;
import vn.cotmoc.users.Grant;
import vn.cotmoc.users.Role;
import vn.cotmoc.users.Scope;

/// A year of a whole province, from a block copied out of Excel to figures that leaders see; the time that people wait
/// for the portal is measured.
@PortalTest
@ExtendWith({Browser.Needed.class, KeepsReports.class})
class FullYearJourneyTests {

    private static final String OFFICER = "tonghop.dienbien";
    private static final Duration BUDGET = Duration.ofSeconds(60);
    private static final String PASTE = """
            text => {
              const block = new DataTransfer();
              block.setData("text/plain", text);
              document.activeElement.dispatchEvent(
                new ClipboardEvent("paste", { clipboardData: block, bubbles: true, cancelable: true }));
            }
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Territory territory;

    private Duration waited = Duration.ZERO;

    @BeforeEach
    void anOfficerForTheWholeProvinceAndAnEmptyYear() {
        var owner = OwnerDatabase.jdbc();
        owner.sql("create table kept_2026 as select * from report where year = 2026")
                .update();
        owner.sql("delete from report where year = 2026").update();
        Scope.asSystem(() -> accounts.exists(OFFICER) || add() != null);
    }

    private Object add() {
        var province = territory.province("11", LocalDate.of(2026, 1, 1)).orElseThrow();
        return accounts.create(
                new Accounts.NewAccount(OFFICER, "Cán bộ tổng hợp, Điện Biên", "cotmoc-demo", true, false),
                List.of(Grant.in(Role.REPORTER, province.id())));
    }

    @AfterEach
    void asItWas() {
        var owner = OwnerDatabase.jdbc();
        owner.sql("delete from report where year = 2026").update();
        owner.sql("insert into report select * from kept_2026").update();
        owner.sql("drop table kept_2026").update();
        owner.sql("delete from account_role where account_id = (select id from account where username = ?)")
                .param(OFFICER)
                .update();
        owner.sql("delete from account where username = ?").param(OFFICER).update();
    }

    @Test
    void aYearIsPastedSentReturnedCorrectedAndApproved() {
        try (var officer = Visitor.at(port, OFFICER, true);
                var approver = Visitor.at(port, "duyet.dienbien", true)) {
            waiting(() -> officer.open(Visitor.RESOLUTION + "/values?year=2026"));
            int rows = pasteTheYear(officer);
            assertThat(rows).isBetween(28, 40);
            waiting(() -> press(officer, "button[value=submit]", 200));
            assertThat(officer.words(".notice.good")).isEqualTo("Đã gửi duyệt %d dòng.".formatted(rows));

            waiting(() -> approver.open("/approvals"));
            assertThat(approver.page().locator("[name=chosen][type=checkbox]")).hasCount(rows);
            returnOne(approver);
            correct(officer);
            waiting(() -> approver.open("/approvals"));
            approver.page().click("button[data-checks]");
            waiting(() -> press(approver, "button[form=approve]", 200));
            assertThat(approver.words(".notice.good")).isEqualTo("Đã duyệt %d số liệu.".formatted(rows));
            assertThat(waited).as("all the waiting of both").isLessThanOrEqualTo(BUDGET);
            System.out.printf("%d rows: %.1f s of waiting in all%n", rows, waited.toMillis() / 1000.0);
        }
    }

    /// Last year's figures, as somebody has them in a spreadsheet, in one block from the first cell down.
    private int pasteTheYear(Visitor officer) {
        var records = officer.page().locator("tr[data-record]").all();
        String column = records.stream().map(FullYearJourneyTests::lastYear).collect(Collectors.joining("\n"));
        officer.page().locator("[data-cell]").first().focus();
        waiting(() -> {
            officer.page().evaluate(PASTE, column);
            assertThat(officer.page().locator("[data-pasted-state]"))
                    .containsText("Số ô đã nhận: " + records.size(), patiently());
            assertThat(officer.page().locator("[data-save-state]")).containsText("Đã lưu mọi thay đổi", patiently());
        });
        return records.size();
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(BUDGET.toMillis());
    }

    private static String lastYear(Locator record) {
        String shown = record.locator("td")
                .first()
                .innerText()
                .replaceAll(" \\(.*", "")
                .strip();
        if (!shown.isEmpty()) return shown;
        return record.locator("select[data-cell][name$='.stage']").count() > 0 ? "đang thực hiện" : "12";
    }

    private void returnOne(Visitor approver) {
        var one = approver.page().locator("tr:has([value*='/22/2026/'])");
        one.locator("[name=reason]").fill("Chưa khớp với số của ngành y tế.");
        waiting(() -> approver.page()
                .waitForResponse(
                        answer -> answer.request().isNavigationRequest() && answer.status() == 200,
                        () -> one.locator("form button").click()));
    }

    private void correct(Visitor officer) {
        waiting(() -> officer.open(Visitor.RESOLUTION + "/values?year=2026"));
        var grid = GridKeys.of(officer);
        assertThat(grid.row("22")).containsText("Bị trả lại: Chưa khớp với số của ngành y tế.");
        grid.field("22", "value").fill("95,7");
        waiting(() -> press(officer, "button[value=submit]", 200));
        assertThat(officer.words(".notice.good")).isEqualTo("Đã gửi duyệt 1 dòng.");
    }

    private static void press(Visitor visitor, String what, int status) {
        assertThat(visitor.press(what).status()).isEqualTo(status);
        visitor.page().waitForLoadState();
    }

    private void waiting(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        waited = waited.plusNanos(System.nanoTime() - begin);
    }
}
