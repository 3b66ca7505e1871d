package vn.cotmoc.journeys;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.util.Objects;
import vn.cotmoc.testing.Browser;

/// Someone at a screen of their own: with or without scripts, signed in or not yet.
record Visitor(String portal, BrowserContext window, Page page) implements AutoCloseable {

    static final String RESOLUTION = "/resolutions/dien-bien-24-nq-tu-2026";

    private static final String PASSWORD = "cotmoc-demo";

    /// An office screen.
    static NewContextOptions desk() {
        return new NewContextOptions().setViewportSize(1366, 768);
    }

    static NewContextOptions phone() {
        return new NewContextOptions().setViewportSize(390, 844);
    }

    static Visitor at(String portal, NewContextOptions options) {
        var window = Browser.open(options);
        return new Visitor(portal, window, window.newPage());
    }

    static Visitor at(int port, NewContextOptions options) {
        return at("http://localhost:" + port, options);
    }

    static Visitor at(int port, String account, boolean scripts) {
        return at(port, desk().setJavaScriptEnabled(scripts)).signIn(account);
    }

    Visitor signIn(String account) {
        open("/sign-in");
        page.fill("#username", account);
        page.fill("#password", PASSWORD);
        press("main button[type=submit]");
        return this;
    }

    Response open(String path) {
        return Objects.requireNonNull(page.navigate(portal + path), path);
    }

    /// Presses what leads to another page; the answer of the page that it led to.
    Response press(String what) {
        return page.waitForResponse(
                answer -> answer.request().isNavigationRequest() && (answer.status() < 300 || answer.status() >= 400),
                () -> page.click(what));
    }

    /// The words of an element, with single spaces.
    String words(String what) {
        return page.locator(what).first().innerText().replaceAll("\\s+", " ").strip();
    }

    /// What is on the screen, with its letters in place.
    byte[] picture() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page.screenshot(new Page.ScreenshotOptions().setCaret(ScreenshotCaret.HIDE));
    }

    @Override
    public void close() {
        Browser.close(window);
    }
}
