package vn.cotmoc.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The Chromium of a test run, one for each thread that asks, as it is installed here; without one, browser tests are
/// skipped or, where asked,
/// fail.
public final class Browser {

    /// Where Chromium lies, if it is not found on the path.
    static final String WHERE = "COTMOC_CHROMIUM";

    /// With `true`, a browser test without a browser fails.
    static final String REQUIRED = "COTMOC_REQUIRE_BROWSER";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    // Nothing may be asked of any other machine, and nothing may depend on the sandbox or the graphics of this one.
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final int SECONDS_TO_CLOSE = 30;
    private static final ScheduledExecutorService PATIENCE = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("patience").factory());

    // It may be spoken to by the thread alone that has started it.
    private static final ThreadLocal<com.microsoft.playwright.Browser> CHROMIUM =
            ThreadLocal.withInitial(Browser::launch);

    private Browser() {}

    /// A new window with nothing remembered, in Vietnam.
    public static BrowserContext open(com.microsoft.playwright.Browser.NewContextOptions wanted) {
        return CHROMIUM.get().newContext(wanted.setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh"));
    }

    /// Lets a window go. Chromium now and then never answers that it has: the test is done by then, so the next window
    /// is
    /// opened in a browser of its own, instead of every later test waiting for this one.
    public static void close(BrowserContext window) {
        var waiting = Thread.currentThread();
        var patience = PATIENCE.schedule(waiting::interrupt, SECONDS_TO_CLOSE, TimeUnit.SECONDS);
        try {
            window.close();
        } catch (PlaywrightException stuck) {
            if (patience.cancel(false)) throw stuck;
            System.err.println(
                    "*** Chromium did not close a window within " + SECONDS_TO_CLOSE + " s and is left behind.");
            CHROMIUM.remove();
        } finally {
            // Too late to interrupt what comes after.
            patience.cancel(false);
            Thread.interrupted();
        }
    }

    private static com.microsoft.playwright.Browser launch() {
        Path chromium = installed()
                .orElseThrow(() -> new IllegalStateException("No Chromium on the path or in " + WHERE + ", and "
                        + REQUIRED + " says that the browser tests must run."));
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(FLAGS));
    }

    private static Optional<Path> installed() {
        String named = System.getenv(WHERE);
        if (named != null) return Optional.of(Path.of(named));
        var folders = System.getenv("PATH").split(Pattern.quote(File.pathSeparator), -1);
        return NAMES.stream()
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Skips a class of browser tests, before the portal is started, where there is no browser and none is required.
    public static final class Needed implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (installed().isPresent() || Boolean.parseBoolean(System.getenv(REQUIRED)))
                return ConditionEvaluationResult.enabled("there is a browser, or there has to be one");
            String reason = "*** SKIPPED, NO BROWSER: %s needs Chromium; install it, or name it in %s."
                    .formatted(context.getDisplayName(), WHERE);
            System.err.println(reason);
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}
