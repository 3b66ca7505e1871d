package vn.cotmoc.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.testing.Browser;
import vn.cotmoc.testing.KeepsEvidence;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;

/// The grids of communes save by themselves, take a block from a spreadsheet and lose nothing.
@PortalTest
@ExtendWith({Browser.Needed.class, KeepsEvidence.class, KeepsReports.class})
class CommuneGridJourneyTests {

    private static final String COMMUNES = Visitor.RESOLUTION + "/communes";
    private static final String PASTE = """
            text => {
              const block = new DataTransfer();
              block.setData("text/plain", text);
              document.activeElement.dispatchEvent(
                new ClipboardEvent("paste", { clipboardData: block, bubbles: true, cancelable: true }));
            }
            """;
    private static final String DROP = """
            row => {
              const carried = new DataTransfer();
              carried.items.add(new File(["%PDF-1.7\\n1 0 obj<</Type/Catalog>>endobj\\ntrailer<</Root 1 0 R>>\\n%%EOF"],
                "bien-ban.pdf", { type: "application/pdf" }));
              for (const type of ["dragover", "drop"])
                row.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
            }
            """;

    @LocalServerPort
    private int port;

    @Test
    void aCommuneTypesLeavesAndFindsItSaved() {
        try (var commune = Visitor.at(port, "canbo.muongnhe", true)) {
            commune.open(COMMUNES + "/03160?period=2026-Q3");
            var value = commune.page().locator("[name='v:03160:13']");
            value.fill("31,0");
            assertThat(row(commune, "13")).containsText("Đọc là 31");
            commune.page().locator("[name='t:03160:13']").fill("Theo sổ của trường.");
            commune.page().locator("[name='n:03160:12']").focus();
            assertThat(state(commune)).containsText("Đã lưu mọi thay đổi");
            assertThat(value).hasValue("31");
            assertThat(row(commune, "13")).containsText("Nháp");
            commune.page().reload();
            assertThat(value).hasValue("31");
            assertThat(commune.page().locator("[name='t:03160:13']")).hasValue("Theo sổ của trường.");

            value.fill("32");
            value.press("Tab");
            commune.page().click("[data-undo]");
            assertThat(value).hasValue("31");
            assertThat(state(commune)).not().containsText("Đang chờ lưu");
            assertThat(commune.press("button[value=submit]").status()).isEqualTo(200);
            assertThat(commune.words(".notice.good")).isEqualTo("Đã gửi 1 ô.");
        }
    }

    @Test
    void aBlockOfNumeratorsAndDenominatorsIsPastedAndAConflictShowsBoth() {
        try (var officer = Visitor.at(port, "canbo.nnmt", true);
                var other = Visitor.at(port, "canbo.nnmt", true)) {
            for (var one : List.of(officer, other)) one.open(COMMUNES + "?period=2026-Q3");
            var first = officer.page().locator("[name='n:03160:12']");
            first.focus();
            officer.page().evaluate(PASTE, "4.500\t5.000\n3.200\t4.000");
            assertThat(officer.page().locator("[data-pasted-state]")).containsText("Số ô đã nhận: 4");
            assertThat(state(officer)).containsText("Đã lưu mọi thay đổi");
            assertThat(written()).containsEntry("03160", "4500/5000").hasSizeGreaterThan(1);

            other.page().locator("[name='n:03160:12']").fill("4.400");
            other.page().locator("[name='d:03160:12']").fill("5.100");
            other.page().locator("[name='d:03160:12']").press("Enter");
            var cell = other.page().locator("td[data-record='12/2026-Q3/03160']");
            assertThat(cell).containsText("Hiện có 90,0 (4.500/5.000)");
            assertThat(other.page().locator("[name='n:03160:12']")).hasValue("4.400");
            cell.locator("[data-keep]").click();
            assertThat(state(other)).containsText("Đã lưu mọi thay đổi");
            assertThat(written()).containsEntry("03160", "4400/5100");
        }
    }

    @Test
    void whatIsTypedWhileTheLineIsCutIsSentAfterwards() {
        try (var officer = Visitor.at(port, "canbo.nnmt", true)) {
            officer.open(COMMUNES + "?period=2026-Q3");
            officer.window().setOffline(true);
            officer.page().locator("[name='n:03160:12']").fill("4.500");
            officer.page().locator("[name='d:03160:12']").fill("5.000");
            officer.page().locator("[name='d:03160:12']").press("Enter");
            assertThat(state(officer)).containsText("Mất kết nối");
            officer.page().close();
            officer.window().setOffline(false);
            var again = new Visitor(
                    officer.portal(), officer.window(), officer.window().newPage());
            again.open(COMMUNES + "?period=2026-Q3");
            assertThat(again.page().locator("[name='n:03160:12']")).hasValue("4.500");
            assertThat(state(again)).containsText("Đã lưu mọi thay đổi");
            assertThat(written()).containsEntry("03160", "4500/5000");
        }
    }

    @Test
    void aFileDroppedOnARowBecomesItsEvidence() {
        try (var commune = Visitor.at(port, "canbo.muongnhe", true)) {
            commune.open(COMMUNES + "/03160?period=2026-Q3");
            commune.page().locator("[name='v:03160:13']").fill("31");
            commune.page().locator("[name='n:03160:12']").focus();
            assertThat(state(commune)).containsText("Đã lưu mọi thay đổi");
            row(commune, "13").evaluate(DROP);
            assertThat(row(commune, "13").locator("[data-files]")).containsText("✓ bien-ban.pdf");
            assertThat(row(commune, "13").locator("[data-files] a")).containsText("(1)");
        }
    }

    private static Locator row(Visitor visitor, String code) {
        return visitor.page().locator("tr[id='row-%s']".formatted(code));
    }

    private static Locator state(Visitor visitor) {
        return visitor.page().locator("[data-save-state]");
    }

    /// The latest parts of indicator 12 that were written by hand for the quarter: commune → numerator/denominator.
    private static Map<String, String> written() {
        var written = new LinkedHashMap<String, String>();
        OwnerDatabase.jdbc().sql("""
                        select u.code, trim_scale(r.numerator) || '/' || trim_scale(r.denominator)
                        from report r join indicator i on i.id = r.indicator_id join administrative_unit u on u.id = r.unit_id
                        where i.code = '12' and r.year = 2026 and r.quarter = 3 and r.status = 'DRAFT' order by r.revision
                        """).query(row -> {
            written.put(row.getString(1), row.getString(2));
        });
        return written;
    }
}
