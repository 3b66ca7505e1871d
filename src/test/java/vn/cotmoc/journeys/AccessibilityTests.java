package vn.cotmoc.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.testing.Browser;
import vn.cotmoc.testing.KeepsDrafts;
import vn.cotmoc.testing.PortalTest;

/// Every page, for the people it is made for, in both languages, on screens of three sizes and on paper; two pages at a
/// time.
@PortalTest
@ExtendWith({Browser.Needed.class, KeepsDrafts.UntilAllAreDone.class})
class AccessibilityTests {

    private static final String NOTHING = "/khong-co-trang-nay";
    private static final int[] WIDTHS = {1366, 390, 1920};
    private static final boolean EVERY_WIDTH = Boolean.getBoolean("cotmoc.everyWidth");
    /// Who has signed in once need not do so for every page.
    private static final Map<String, String> SIGNED_IN = new ConcurrentHashMap<>();

    @LocalServerPort
    private int port;

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = "pages.csv", numLinesToSkip = 1)
    void everybodyCanUseThePage(@Nullable String account, String path, @Nullable String link) {
        // axe adds itself to the page, which the portal's own policy rightly refuses.
        try (var visitor = visitor(account, true)) {
            for (String language : new String[] {"vi", "en"}) {
                show(visitor, path, link, language);
                assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo(language);
                for (int width : WIDTHS) {
                    visitor.page().setViewportSize(width, 844);
                    look(visitor, language, width);
                    assertThat(scrollsSideways(visitor.page()))
                            .as("%s scrolls sideways at %d", path, width)
                            .isFalse();
                }
            }
        }
    }

    // Both languages share their markup and colours, and a large screen its order with a small one: axe looks at all
    // six
    // in full only where it is asked to (`-Dcotmoc.everyWidth=true`), for that takes minutes more.
    private static void look(Visitor visitor, String language, int width) {
        if (EVERY_WIDTH || language.equals("vi") && width != 1920) Axe.findsNothing(visitor);
        else if (width == 1366) Axe.findsNothingInTheWords(visitor);
    }

    @Execution(ExecutionMode.CONCURRENT)
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
        var window = Visitor.desk().setBypassCSP(bypassingPolicy);
        return Visitor.at(port, account == null ? window : window.setStorageState(signedIn(account)));
    }

    private String signedIn(String account) {
        return SIGNED_IN.computeIfAbsent(account, name -> {
            try (var visitor = Visitor.at(port, name, true)) {
                return visitor.window().storageState();
            }
        });
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
