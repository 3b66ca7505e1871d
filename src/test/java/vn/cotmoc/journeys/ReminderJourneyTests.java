package vn.cotmoc.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.evidence.SentFiles;
import vn.cotmoc.testing.Browser;
import vn.cotmoc.testing.KeepsEvidence;
import vn.cotmoc.testing.KeepsTasks;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;

/// A lead agency from a reminder to a confirmed completion, by people at their screens, with scripts and without.
@PortalTest
@ExtendWith({Browser.Needed.class, KeepsEvidence.class, KeepsTasks.class})
class ReminderJourneyTests {

    // Task 7: to be done every year until 31/12, led by Sở Nông nghiệp và Môi trường, nothing reported yet.
    private static final String TASK_7 = "main table a:has-text('Thực hiện các giải pháp giảm nghèo')";

    @LocalServerPort
    private int port;

    @AfterEach
    void forgetTheReminder() {
        OwnerDatabase.jdbc().sql("delete from task_reminder").update();
        OwnerDatabase.jdbc().sql("delete from notice").update();
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void anAgencyIsRemindedReportsAndIsConfirmed(boolean scripts) {
        try (var approver = Visitor.at(port, "duyet.dienbien", scripts)) {
            approver.open("/tasks");
            approver.press("main a[href$='/task-reminders']");
            approver.page().fill("#note", "Báo cáo trước ngày 25/11.");
            approver.press("main form button[type=submit]");
            assertThat(approver.words(".notice.good")).contains("Đã nhắc");
        }
        try (var officer = Visitor.at(port, "canbo.nnmt", scripts)) {
            officer.open("/notices");
            assertThat(officer.words("main")).contains("Báo cáo trước ngày 25/11.");
            officer.press("main a[href='/tasks?mine=true']");
            if (scripts) Axe.findsNothing(officer);
            officer.press(TASK_7);
            officer.press("main a[href*='act=report']");
            officer.page().selectOption("#standing", "DONE");
            officer.page().fill("#words", "Đã hỗ trợ 1.200 hộ.");
            submit(officer);
            assertThat(officer.words(".notice.bad")).contains("phải có tên sản phẩm hoặc số văn bản");
            assertThat(officer.page().inputValue("#words")).isEqualTo("Đã hỗ trợ 1.200 hộ.");
            officer.page().fill("#productNumber", "215/BC-SNNMT");
            officer.page().setInputFiles("#file", new FilePayload("215.pdf", "application/pdf", SentFiles.png()));
            submit(officer);
            assertThat(officer.words(".notice.bad")).contains("nội dung là tệp .png");
            assertThat(officer.page().inputValue("#productNumber")).isEqualTo("215/BC-SNNMT");
            officer.page().setInputFiles("#file", new FilePayload("215.pdf", "application/pdf", SentFiles.pdf("215")));
            officer.page().fill("#fileTitle", "Báo cáo có chữ ký, trang 1 đến 3");
            if (scripts) Axe.findsNothing(officer);
            submit(officer);
            assertThat(officer.words("main")).contains("215/BC-SNNMT", "chờ", "215.pdf", "Báo cáo có chữ ký");
            officer.open(Objects.requireNonNull(officer.page().getAttribute("main a.step-more", "href")));
            assertThat(officer.words("main")).contains("Minh chứng của nhiệm vụ 7", "1 tệp minh chứng", "SHA-256:");
            if (scripts) Axe.findsNothing(officer);
        }
        try (var leader = Visitor.at(port, "lanhdao.dienbien", scripts)) {
            leader.open("/tasks");
            leader.press(TASK_7);
            assertThat(leader.words("main")).contains("215/BC-SNNMT").doesNotContain("215.pdf");
        }
        try (var approver = Visitor.at(port, "duyet.dienbien", scripts)) {
            approver.open("/tasks?mine=true");
            assertThat(approver.words("main table")).contains("Chờ xác nhận");
            approver.press(TASK_7);
            assertThat(approver.words("#steps ~ .table-wrap")).contains("215.pdf", "SHA-256:");
            var download = approver.page().waitForDownload(() -> approver.page().click(".step-files a.file-name"));
            assertThat(download.suggestedFilename()).isEqualTo("215.pdf");
            approver.press("main a[href*='act=confirm']");
            approver.page().fill("#words", "Đồng ý.");
            submit(approver);
            assertThat(approver.words("main .answer")).contains("Hoàn thành đúng hạn");
        }
        try (var leader = Visitor.at(port, "lanhdao.dienbien", scripts)) {
            // Its next time is a year away: done, but not for good.
            leader.open("/tasks?state=DONE_FOR_NOW");
            assertThat(leader.words("main table")).contains("215/BC-SNNMT", "1 minh chứng");
            leader.press(TASK_7);
            assertThat(leader.words("main")).contains("215.pdf", "Báo cáo có chữ ký");
        }
    }

    /// By the keyboard: without scripts the browser does not always say that a button has come to rest.
    private static void submit(Visitor visitor) {
        var page = visitor.page();
        page.waitForResponse(
                answer -> answer.request().isNavigationRequest() && (answer.status() < 300 || answer.status() >= 400),
                () -> page.locator("main form.panel button[type=submit]").press("Enter"));
    }
}
