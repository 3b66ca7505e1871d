package vn.cotmoc.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.testing.Browser;
import vn.cotmoc.testing.KeepsDrafts;
import vn.cotmoc.testing.PortalTest;

/// An editor brings a resolution in and amends it, with scripts and without.
@PortalTest
@ExtendWith({Browser.Needed.class, KeepsDrafts.class})
class DeskJourneyTests {

    private static final String EDITOR = "bientap.dienbien";

    @LocalServerPort
    private int port;

    @Test
    void whatIsTypedAsPrintedIsReadAtOnce() {
        try (var editor = Visitor.at(port, Visitor.desk().setBypassCSP(true)).signIn(EDITOR)) {
            begin(editor);
            editor.press("main tbody a:has-text('Chỉ tiêu')");
            editor.press("main a:has-text('Thêm dòng')");
            var page = editor.page();
            page.fill("#main-unit", "%");
            page.selectOption("#main-direction", "UP");
            page.locator("#target0-printed").pressSequentially("Trên 95");
            assertThat(page.locator("[data-reading-words]").first()).hasText("trên 95% (bằng 95 là chưa đạt)");
            assertThat(page.locator("#target0-comparator")).hasValue("MORE_THAN");
            assertThat(page.locator("#target0-low")).hasValue("95");
            page.fill("#target0-printed", "Trên nhiều");
            assertThat(page.locator(".reading.wrong")).hasCount(1);
            assertThat(page.locator("#target0-low")).hasValue("95");
            Axe.findsNothing(editor);
            page.setViewportSize(390, 844);
            Axe.findsNothing(editor);
        }
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aResolutionIsEnteredPublishedAndAmended(boolean scripts) {
        try (var editor = editor(scripts)) {
            begin(editor);
            String draft = editor.page().url();
            enterAClause(editor, draft);
            enterAnIndicator(editor, draft);
            editor.page().navigate(draft);
            assertThat(editor.words("#publication + p")).contains("1 dòng chỉ tiêu với 2 mục tiêu");
            editor.press("button:has-text('Công bố ngay')");
            assertThat(editor.page().url()).endsWith("/resolutions/dien-bien-98-nq-tu-2026");

            amend(editor);
            assertThat(editor.words("#amendments + div")).contains("101-NQ/TU", "Trên 95", "Trên 97");
        }
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void theSlowerOfTwoEditorsLosesNothing(boolean scripts) {
        try (var quick = editor(scripts);
                var slow = editor(scripts)) {
            begin(quick);
            String draft = quick.page().url();
            enterAClause(quick, draft);
            String row = quick.page().locator("tbody th a").first().getAttribute("href");
            slow.open(row);
            quick.open(row);
            quick.page().fill("#main-heading", "Phụ lục thứ hai");
            quick.press("button:has-text('Lưu')");
            slow.page().fill("#main-heading", "Phụ lục II");
            assertThat(slow.press("button:has-text('Lưu')").status()).isEqualTo(409);
            assertThat(slow.page().inputValue("#main-heading")).isEqualTo("Phụ lục II");
            assertThat(slow.words("#main-heading-theirs")).contains("Phụ lục thứ hai");
            slow.press("button:has-text('Lưu')");
            assertThat(slow.words("tbody")).contains("Phụ lục II").doesNotContain("thứ hai");
        }
    }

    // A long page that is still gliding to a button lets nobody press it.
    private Visitor editor(boolean scripts) {
        var window = Visitor.desk().setJavaScriptEnabled(scripts).setReducedMotion(ReducedMotion.REDUCE);
        return Visitor.at(port, window).signIn(EDITOR);
    }

    private static void begin(Visitor editor) {
        editor.open("/drafts/new");
        var page = editor.page();
        page.fill("#number", "98-NQ/TU");
        page.fill("#issuedOn", "01/6/2026");
        page.fill("#title", "Nghị quyết thử của biên tập viên");
        page.fill("#periodFrom", "2026");
        page.fill("#periodTo", "2030");
        editor.press("main button[type=submit]");
    }

    private static void enterAClause(Visitor editor, String draft) {
        editor.page().navigate(draft + "/sheets/clauses/new");
        editor.page().fill("#main-path", "PL");
        editor.page().selectOption("#main-kind", "ANNEX");
        editor.page().fill("#main-heading", "Phụ lục");
        editor.press("button:has-text('Lưu')");
    }

    private static void enterAnIndicator(Visitor editor, String draft) {
        editor.page().navigate(draft + "/sheets/indicators/new");
        var page = editor.page();
        page.fill("#main-code", "1");
        page.fill("#main-name", "Tỷ lệ hộ dân nông thôn dùng nước sạch");
        page.fill("#main-unit", "%");
        page.selectOption("#main-kind", "LEVEL");
        page.selectOption("#main-direction", "UP");
        page.fill("#main-clause", "PL");
        page.fill("#main-advising_agency", "Sở Nông nghiệp và Môi trường");
        editor.press("button:has-text('Thêm mốc')");
        page.fill("#target0-printed", "Trên 95");
        page.fill("#target0-clause", "PL");
        page.fill("#target1-milestone", "2035");
        page.fill("#target1-printed", "100");
        page.fill("#target1-clause", "PL");
        editor.press("button:has-text('Đọc thử')");
        assertThat(editor.words("[data-reading-words]")).isEqualTo("trên 95% (bằng 95 là chưa đạt)");
        assertThat(page.inputValue("#target0-low")).isEqualTo("95");
        editor.press("button:has-text('Lưu')");
    }

    private static void amend(Visitor editor) {
        editor.open("/drafts");
        editor.press("tr:has-text('98-NQ/TU') button");
        String draft = editor.page().url();
        editor.page().navigate(draft + "/sheets/indicators");
        editor.press("tbody th a");
        editor.page().fill("#target0-printed", "Trên 97");
        editor.press("button:has-text('Lưu')");
        editor.page().navigate(draft);
        assertThat(editor.words("#differences + div")).contains("Trên 95", "Trên 97");
        editor.page().fill("#number", "101-NQ/TU");
        editor.page().fill("#issuedOn", "01/9/2026");
        editor.page().fill("#title", "Sửa đổi Nghị quyết 98-NQ/TU");
        editor.page().fill("#effectiveOn", "15/9/2026");
        editor.press("button:has-text('Lưu văn bản sửa đổi')");
        editor.press("button:has-text('Công bố ngay')");
    }
}
