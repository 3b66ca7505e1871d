package vn.cotmoc.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.testing.Browser;
import vn.cotmoc.testing.KeepsDrafts;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.ResolutionDocument;

/// The sixth resolution is brought in: 60 indicators and 40 tasks out of its .docx, corrected, questioned and
/// published.
@PortalTest
@ExtendWith({Browser.Needed.class, KeepsDrafts.class})
class ImportJourneyTests {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aResolutionIsReadFromItsDocumentCorrectedQuestionedAndPublished(boolean scripts) {
        var window = Visitor.desk().setJavaScriptEnabled(scripts).setReducedMotion(ReducedMotion.REDUCE);
        try (var editor = Visitor.at(port, window).signIn("bientap.dienbien")) {
            String draft = begin(editor);
            read(editor);
            correct(editor, draft);
            confirm(editor, draft);
            publish(editor, draft);
        }
    }

    static String begin(Visitor editor) {
        editor.open("/drafts/new");
        var page = editor.page();
        page.fill("#number", ResolutionDocument.NUMBER);
        page.fill("#issuedOn", "15/6/2026");
        page.fill("#title", ResolutionDocument.TITLE);
        page.fill("#periodFrom", "2026");
        page.fill("#periodTo", "2030");
        editor.press("main button[type=submit]");
        return page.url();
    }

    private static void read(Visitor editor) {
        editor.press("a[href$='/import']");
        send(editor);
        // The annex's sixty and three that sentences of the body propose.
        assertThat(editor.words(".answer")).contains("63 chỉ tiêu", "40 nhiệm vụ");
        assertThat(editor.words("main")).contains("Chưa có gì trong bản nháp");
        editor.press("form[action$='/filling'] button");
    }

    static void send(Visitor editor) {
        editor.page().setInputFiles("#file", new FilePayload("nghi-quyet.docx", WORD, ResolutionDocument.docx()));
        editor.press("main form button[type=submit]");
    }

    private static void correct(Visitor editor, String draft) {
        var page = editor.page();
        page.navigate(draft + "/sheets/indicators");
        editor.press("tbody th a");
        page.fill("#main-name", "Tỷ lệ trường học dạy tin học");
        page.fill("#target1-printed", "Trên 75");
        editor.press("button:has-text('Lưu')");
        assertThat(page.locator("tbody tr").first()).containsText("2030: Trên 75");
    }

    private static void confirm(Visitor editor, String draft) {
        var page = editor.page();
        for (String sheet : List.of("clauses", "indicators", "targets", "tasks")) {
            page.navigate(draft + "/sheets/" + sheet);
            editor.press(".toolbar form[action$='/confirmation'] button");
        }
        page.navigate(draft + "/head");
        editor.press("main button:has-text('Lưu')");
        page.navigate(draft);
        assertThat(editor.words("main")).contains("Còn dòng đọc từ văn bản chưa có người xác nhận");
        // What the reading was unsure of is looked at row by row.
        for (int row = 0; row < 3; row++) {
            page.navigate(draft + "/sheets/indicators");
            editor.press("a[rel=next]");
            editor.press("tr:has(.status-returned) th a");
            editor.press("button:has-text('Lưu')");
        }
    }

    private static void publish(Visitor editor, String draft) {
        var page = editor.page();
        page.navigate(draft);
        assertThat(editor.words("#findings + div")).contains("Chưa có cơ quan tham mưu thực hiện", "Chưa có số gốc");
        assertThat(editor.words("#publication + p")).contains("63 dòng chỉ tiêu với 123 mục tiêu và 40 nhiệm vụ");
        editor.press("button:has-text('Công bố ngay')");
        assertThat(page.url()).endsWith("/resolutions/dien-bien-31-nq-tu-2026");
        assertThat(page.locator("#annex-2")).containsText("60 dòng");
        assertThat(page.locator("#annex-1")).containsText("(40)");
        assertThat(page.locator("tr[id='row-1']")).containsText("Tỷ lệ trường học dạy tin học");
        assertThat(page.locator("tr[id='row-1']")).containsText("Trên 75");
        assertThat(page.locator("#findings")).isVisible();
    }
}
