package vn.cotmoc.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.testing.Browser;
import vn.cotmoc.testing.PortalTest;

/// Searching from any page by keyboard: with suggestions while typing, and without scripts.
@PortalTest
@ExtendWith(Browser.Needed.class)
class SearchJourneyTests {

    private static final String BOX = "#site-search";

    @LocalServerPort
    private int port;

    @Test
    void suggestionsAreChosenWithTheArrowsAndOpenedWithEnter() {
        try (var leader = Visitor.at(port, "lanhdao.dienbien", true)) {
            Page page = typing(leader, "ho ngheo 2030");
            Locator box = page.locator(BOX);
            options(page).first().waitFor();
            assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
            assertThat(page.locator(".site-search [role=status]").textContent())
                    .matches("\\d+ kết quả, đang hiện \\d.*");

            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            Locator second = options(page).nth(1);
            assertThat(second.getAttribute("aria-selected")).isEqualTo("true");
            assertThat(box.getAttribute("aria-activedescendant")).isEqualTo(second.getAttribute("id"));
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("site-search");
            page.keyboard().press("ArrowUp");
            page.keyboard().press("ArrowUp");
            assertThat(box.getAttribute("aria-activedescendant")).isNull();

            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL("**/resolutions/dien-bien-24-nq-tu-2026/indicators/3");
        }
    }

    @Test
    void escapeClosesTheListAndEnterShowsThePage() {
        try (var leader = Visitor.at(port, "lanhdao.dienbien", true)) {
            Page page = typing(leader, "dien bi");
            options(page).first().waitFor();
            page.keyboard().press("Escape");
            assertThat(options(page).first().isVisible()).isFalse();
            assertThat(page.locator(BOX).getAttribute("aria-expanded")).isEqualTo("false");
            assertThat(page.inputValue(BOX)).isEqualTo("dien bi");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=dien+bi");
            assertThat(leader.words(".answer")).contains("kết quả cho “dien bi”");
        }
    }

    /// What was asked first and is answered last must not be shown.
    @Test
    void onlyTheAnswerToTheLastLettersIsShown() {
        try (var leader = Visitor.at(port, "lanhdao.dienbien", true)) {
            List<String> asked = new ArrayList<>();
            leader.page().onRequest(request -> {
                if (request.url().contains("/search/suggest")) asked.add(request.url());
            });
            Page page = typing(leader, "tao hon");
            options(page)
                    .filter(new Locator.FilterOptions().setHasText("tảo hôn"))
                    .waitFor();
            assertThat(options(page).count()).isEqualTo(1);
            assertThat(asked).hasSizeLessThan("tao hon".length());
            assertThat(asked.getLast()).endsWith("?q=tao%20hon");
        }
    }

    @Test
    void aListThatIsOpenIsAccessible() {
        try (var leader = Visitor.at(port, Visitor.desk().setBypassCSP(true)).signIn("lanhdao.dienbien")) {
            Page page = typing(leader, "ho ngheo");
            options(page).first().waitFor();
            page.keyboard().press("ArrowDown");
            Axe.findsNothing(leader);
        }
    }

    @Test
    void withoutScriptsTheBoxSendsItsWords() {
        try (var leader = Visitor.at(port, "lanhdao.dienbien", false)) {
            leader.open("/resolutions");
            leader.page().fill(BOX, "24-NQ/TU");
            leader.page().press(BOX, "Enter");
            leader.page().waitForURL("**/search?q=24-NQ%2FTU");
            leader.press(".search-hits a");
            assertThat(leader.page().url()).endsWith("/resolutions/dien-bien-24-nq-tu-2026");
        }
    }

    private static Page typing(Visitor visitor, String words) {
        Page page = visitor.page();
        page.focus(BOX);
        page.keyboard().type(words, new Keyboard.TypeOptions().setDelay(20));
        return page;
    }

    private static Locator options(Page page) {
        return page.locator(".site-search [role=option]");
    }
}
