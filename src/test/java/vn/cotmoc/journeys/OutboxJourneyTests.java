package vn.cotmoc.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.testing.Browser;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;

/// A bad line: what is typed while it is cut is there afterwards, even where the session has ended meanwhile.
@PortalTest
@ExtendWith({Browser.Needed.class, KeepsReports.class})
class OutboxJourneyTests {

    private static final int CUT = 30_000;

    @LocalServerPort
    private int port;

    @Test
    void everyCharacterTypedWhileTheLineIsCutAndTheSessionEndedIsThereAfterwards() {
        try (var officer = Visitor.at(port, "canbo.nnmt", true)) {
            var grid = GridKeys.open(officer, 2026);
            grid.field("3", "value").fill("3,3");
            grid.field("3.1", "value").focus();
            assertThat(state(officer)).containsText("Đã lưu mọi thay đổi");

            officer.window().setOffline(true);
            long cut = System.nanoTime();
            var typed = new LinkedHashMap<Locator, String>();
            typed.put(grid.field("3.1", "value"), "2,75");
            typed.put(grid.field("3.1", "note"), "Theo kết quả rà soát ngày 14/11; xã Mường Phăng chưa gửi.");
            typed.put(grid.field("25", "note"), "Đang chờ số của hai xã: \"Nà Tấu\" & Mường Lạn <chưa ký>");
            typed.forEach((field, words) -> {
                field.focus();
                officer.page().keyboard().insertText(words.substring(0, words.length() / 2));
                officer.page().keyboard().type(words.substring(words.length() / 2));
            });
            assertThat(state(officer)).containsText("Mất kết nối");
            OwnerDatabase.jdbc().sql("delete from spring_session").update();
            officer.page().waitForTimeout(Math.max(0, CUT - (System.nanoTime() - cut) / 1_000_000.0));
            officer.window().setOffline(false);

            assertThat(state(officer)).containsText("Phiên làm việc đã hết");
            officer.page().locator("[data-save-state] a").click();
            officer.page().fill("#username", "canbo.nnmt");
            officer.page().fill("#password", "cotmoc-demo");
            officer.page().click("main button[type=submit]");
            officer.page().waitForURL("**/values?year=2026*");

            typed.forEach((field, words) -> assertThat(field).hasValue(words));
            // A note without a figure is no report yet: it waits for its figure, and says so.
            assertThat(state(officer)).containsText("Còn dòng cần bạn xem lại");
            grid.choose("25", "missing", "NO_SOURCE");
            grid.field("3", "value").focus();
            assertThat(state(officer)).containsText("Đã lưu mọi thay đổi");
            officer.page().reload();
            typed.forEach((field, words) -> assertThat(field).hasValue(words));
            assertThat(written()).isEqualTo(Map.of("3", "3.3", "3.1", "2.75", "25", "NO_SOURCE"));
        }
    }

    @Test
    void whatOnePersonTypedIsNeverSentForAnotherAtTheSameMachine() {
        try (var officer = Visitor.at(port, "canbo.nnmt", true)) {
            var grid = GridKeys.open(officer, 2026);
            officer.window().setOffline(true);
            grid.field("3.1", "value").fill("2,75");
            grid.field("3", "value").focus();
            assertThat(state(officer)).containsText("Mất kết nối");
            officer.window().clearCookies();
            officer.window().setOffline(false);
            officer.signIn("canbo.yte");
            officer.open(Visitor.RESOLUTION + "/values?year=2026");
            officer.page().waitForTimeout(1_500);
            assertThat(written()).doesNotContainKey("3.1");
            assertThat(officer.page().locator("[data-record]").first()).not().containsText("2,75");
        }
    }

    @Test
    void lastYearsNoteIsCopiedAndCanBeUndone() {
        String before = noteOfLastYear("Theo kết quả rà soát cuối năm.");
        try (var officer = Visitor.at(port, "canbo.nnmt", true)) {
            var grid = GridKeys.open(officer, 2026);
            grid.field("3", "value").fill("3,3");
            grid.row("3").locator("details:has([data-note]) summary").click();
            grid.row("3").locator("[data-note]").click();
            assertThat(grid.field("3", "note")).hasValue("Theo kết quả rà soát cuối năm.");
            assertThat(state(officer)).containsText("Đã lưu mọi thay đổi");
            officer.page().locator("[data-undo]").click();
            assertThat(grid.field("3", "note")).hasValue("");
        } finally {
            noteOfLastYear(before);
        }
    }

    /// Puts another note beside the figure of 2025; the one that was there.
    private static @Nullable String noteOfLastYear(@Nullable String note) {
        return OwnerDatabase.jdbc()
                .sql("""
                        update report set note = ? where status = 'APPROVED' and year = 2025 and quarter = 0 and unit_id = province_id
                        and indicator_id = (select i.id from indicator i join resolution r on r.id = i.resolution_id
                            where r.slug = 'dien-bien-24-nq-tu-2026' and i.code = '3')
                        returning old.note
                        """)
                .param(note)
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private static Locator state(Visitor officer) {
        return officer.page().locator("[data-save-state]");
    }

    /// The latest of what was written by hand for 2026: code → figure or reason.
    private static Map<String, String> written() {
        var written = new LinkedHashMap<String, String>();
        OwnerDatabase.jdbc().sql("""
                        select i.code, coalesce(r.amount::text, r.missing_reason) as said
                        from report r join indicator i on i.id = r.indicator_id
                        where i.code in ('3', '3.1', '25') and r.year = 2026 order by r.revision
                        """).query(row -> {
            written.put(row.getString(1), row.getString(2));
        });
        return written;
    }
}
