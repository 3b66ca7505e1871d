package vn.cotmoc.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.testing.Browser;
import vn.cotmoc.testing.KeepsDrafts;
import vn.cotmoc.testing.PortalTest;

/// Every page, for the people it is made for, in both languages, on an office screen, on a phone and on paper.
@PortalTest
@ExtendWith({Browser.Needed.class, KeepsDrafts.class})
class AccessibilityTests {

    private static final String NOTHING = "/khong-co-trang-nay";

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = "pages.csv", numLinesToSkip = 1)
    void everybodyCanUseThePage(@Nullable String account, String path, @Nullable String link) {
        // axe adds itself to the page, which the portal's own policy rightly refuses.
        try (var visitor = visitor(account, true)) {
            for (String language : new String[] {"vi", "en"}) {
                show(visitor, path, link, language);
                assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo(language);
                for (int width : new int[] {1366, 390}) {
                    visitor.page().setViewportSize(width, 844);
                    Axe.findsNothing(visitor);
                    assertThat(scrollsSideways(visitor.page()))
                            .as("%s scrolls sideways at %d", path, width)
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = "pages.csv", numLinesToSkip = 1)
    void thePageStaysQuietAtHomeAndOnPaper(@Nullable String account, String path, @Nullable String link) {
        try (var visitor = visitor(account, false)) {
            var traffic = Traffic.of(visitor);
            show(visitor, path, link, "vi");
            visitor.page().waitForLoadState();

            assertThat(traffic.complaints()).isEmpty();
            assertThat(traffic.strangers()).isEmpty();

            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (String furniture : new String[] {".site-header .bar", "nav", ".site-footer", ".toolbar"})
                assertThat(visitor.page().locator(furniture).all())
                        .as("%s on paper", furniture)
                        .noneMatch(element -> element.isVisible());
        }
    }

    private Visitor visitor(@Nullable String account, boolean bypassingPolicy) {
        var visitor = Visitor.at(port, Visitor.desk().setBypassCSP(bypassingPolicy));
        return account == null ? visitor : visitor.signIn(account);
    }

    private static void show(Visitor visitor, String path, @Nullable String link, String language) {
        var answer = visitor.open(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
        // A page that names nothing is a page, too; any other that is not there has not been looked at.
        assertThat(answer.status()).isEqualTo(path.equals(NOTHING) ? 404 : 200);
        if (link != null) visitor.press(link);
    }

    private static boolean scrollsSideways(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
