package vn.cotmoc.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.testing.Browser;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.PortalTest;

/// An officer without a mouse: Tab, Enter and the letters, from the sign-in to a value sent.
@PortalTest
@ExtendWith({Browser.Needed.class, KeepsReports.class})
class KeyboardJourneyTests {

    private static final String FOCUS = "document.activeElement.matches('%s')";
    private static final int FARTHEST = 80;

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aValueIsSentByKeyboardAlone(boolean scripts) {
        try (var officer = Visitor.at(port, Visitor.desk().setJavaScriptEnabled(scripts))) {
            var page = officer.page();
            officer.open("/sign-in");
            page.waitForSelector("#username:focus");
            page.keyboard().type("canbo.nnmt");
            page.keyboard().press("Tab");
            page.keyboard().type("cotmoc-demo");
            enter(page, "**/work");

            tabTo(page, "main a.btn-primary");
            enter(page, "**/values?year=2026");
            tabTo(page, "tr#row-3 [name$=\".value\"]");
            page.keyboard().type("3,3");
            tabTo(page, "button[value=submit]");
            enter(page, "**/values?year=2026&done=sent-1");

            assertThat(officer.words(".notice.good")).isEqualTo("Đã gửi duyệt 1 dòng.");
            assertThat(GridKeys.of(officer)
                            .row("3")
                            .locator("[data-live=status] .status")
                            .innerText())
                    .isEqualTo("Đã gửi");
        }
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void theFirstTabOffersToSkipTheHeader(boolean scripts) {
        try (var officer = Visitor.at(port, "canbo.nnmt", scripts)) {
            // Opened anew: the focus begins at the top of a page that has come whole.
            officer.open("/work");
            officer.page().keyboard().press("Tab");
            assertThat(isAt(officer.page(), ".skip")).isTrue();
            officer.page().keyboard().press("Enter");
            officer.page().waitForSelector("main:focus");
            officer.page().keyboard().press("Tab");
            // What else waits for an answer stands before the grid of the year, a link each.
            int waiting = officer.page().locator("main .notice.warn a").count();
            for (int link = 0; link < waiting; link++) officer.page().keyboard().press("Tab");

            assertThat(isAt(officer.page(), "main a.btn-primary")).isTrue();
        }
    }

    private static void enter(Page page, String expected) {
        page.keyboard().press("Enter");
        page.waitForURL(expected);
    }

    private static void tabTo(Page page, String wanted) {
        for (int steps = 0; steps < FARTHEST && !isAt(page, wanted); steps++)
            page.keyboard().press("Tab");
        assertThat(isAt(page, wanted)).as("Tab comes to " + wanted).isTrue();
    }

    private static boolean isAt(Page page, String wanted) {
        return (Boolean) page.evaluate(FOCUS.formatted(wanted));
    }
}
