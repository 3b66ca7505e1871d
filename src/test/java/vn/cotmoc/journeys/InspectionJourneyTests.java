package vn.cotmoc.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.testing.Browser;
import vn.cotmoc.testing.KeepsInspections;
import vn.cotmoc.testing.PortalTest;

/// An auditor goes from a sample to a finding to the papers; the agency answers in between.
@PortalTest
@ExtendWith({Browser.Needed.class, KeepsInspections.class})
class InspectionJourneyTests {

    private static final String TITLE = "Kiểm tra số liệu báo cáo năm 2026";
    private static final String WORDS = "Con số được duyệt mà không có tệp minh chứng nào đi cùng.";
    private static final String ANSWER = "Đã đính kèm báo cáo tổng hợp của các xã.";
    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).format(DateTimeFormatter.ofPattern("dd/MM/uuuu"));

    @LocalServerPort
    private int port;

    @Test
    void fromASampleToAFindingToExportedPapers() throws IOException {
        try (var auditor = visitor("kiemtra.dienbien")) {
            String inspection = opened(auditor);
            String drawn = drawn(auditor);
            String finding = issued(auditor);
            answered(finding);

            auditor.open(finding);
            assertThat(auditor.words("main")).contains("Đã trả lời", ANSWER);
            auditor.page().selectOption("#state", "ACCEPTED");
            auditor.page().fill("#words", "Đã đối chiếu, khớp số liệu.");
            auditor.press("main form.panel button");
            auditor.page().selectOption("#state", "CLOSED");
            auditor.page().fill("#words", "Đóng phát hiện.");
            auditor.press("main form.panel button");
            assertThat(auditor.words("main dl")).contains("Đã đóng");

            auditor.open(inspection);
            auditor.page().fill("#words", "Số liệu cơ bản tin cậy được.");
            auditor.press("main form.panel button");
            assertThat(auditor.words("main dl")).contains("Số liệu cơ bản tin cậy được.");
            assertThat(auditor.page().locator("main form.panel").count()).isZero();
            usable(auditor);
            assertThat(papers(auditor))
                    .contains("HỒ SƠ KIỂM TRA", TITLE, "20261122", drawn, WORDS, ANSWER, "khớp số liệu")
                    .contains("Số liệu cơ bản tin cậy được.", "MINH HỌA");
        }
    }

    private static String opened(Visitor auditor) {
        auditor.open("/");
        auditor.press("nav a[href='/inspections']");
        auditor.press("main .toolbar a[href*='/inspections/new']");
        auditor.page().fill("#title", TITLE);
        auditor.page().fill("#purpose", "Theo chương trình kiểm tra năm 2026.");
        auditor.press("main form.panel button");
        assertThat(auditor.words(".notice.bad")).contains("Thời kỳ cần hai ngày");
        assertThat(auditor.page().inputValue("#title")).isEqualTo(TITLE);
        usable(auditor);
        auditor.page().fill("#fromDay", "01/01/2026");
        auditor.page().fill("#toDay", "31/12/2026");
        auditor.press("main form.panel button");
        usable(auditor);
        return auditor.page().url().replaceFirst("http://[^/]*", "");
    }

    /// The first value of a new sample, looked at and noted.
    private static String drawn(Visitor auditor) {
        auditor.press("main .toolbar a[href$='/samples/new']");
        usable(auditor);
        auditor.page().fill("#fromYear", "2021");
        auditor.page().fill("#size", "6");
        auditor.page().fill("#top", "3");
        auditor.page().fill("#seed", "20261122");
        auditor.press("main form.panel button");
        assertThat(auditor.words("main .answer")).contains("6 giá trị rút từ");
        usable(auditor);
        auditor.press("main .toolbar a[href$='/again']");
        assertThat(auditor.words(".notice.good")).contains("mã SHA-256 khớp");
        auditor.press("main tbody tr:first-child th a");
        String name = auditor.words("main h1");
        auditor.page().fill("#words", "Đã hỏi người nhập, chưa có tài liệu.");
        auditor.page().check("input[name=checked]");
        auditor.press("main form.panel button");
        assertThat(auditor.words("ol.notes")).contains("Đã hỏi người nhập");
        usable(auditor);
        return name;
    }

    private static String issued(Visitor auditor) {
        auditor.press("main .toolbar a[href*='/findings/new']");
        auditor.page().selectOption("#severity", "MATERIAL");
        auditor.page().fill("#words", WORDS);
        auditor.page().selectOption("#agency", new SelectOption().setLabel("Sở Y tế"));
        auditor.page().fill("#dueOn", TODAY);
        usable(auditor);
        auditor.press("main form.panel button");
        assertThat(auditor.words("main dl")).contains("Mới", "Sở Y tế");
        usable(auditor);
        return auditor.page().url().replaceFirst("http://[^/]*", "");
    }

    private void answered(String finding) {
        try (var officer = visitor("canbo.yte")) {
            officer.open("/work");
            officer.press("main .notice a[href='/findings']");
            assertThat(officer.words("main")).contains(WORDS);
            usable(officer);
            officer.press("main tbody th a");
            assertThat(officer.page().url()).endsWith(finding);
            officer.page().selectOption("#state", "ANSWERED");
            officer.page().fill("#words", ANSWER);
            officer.page().fill("#document", "215/BC-SYT");
            officer.press("main form.panel button");
            assertThat(officer.words("main dl")).contains("Đã trả lời");
            assertThat(officer.open("/inspections").status()).isEqualTo(404);
        }
    }

    private static String papers(Visitor auditor) throws IOException {
        var file = auditor.page().waitForDownload(() -> auditor.page().click("main a[href$='/papers.docx']"));
        try (var document = new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(file.path())));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    // Axe adds itself to the page, which the portal's own policy rightly refuses.
    private Visitor visitor(String account) {
        return Visitor.at(port, Visitor.desk().setBypassCSP(true)).signIn(account);
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
