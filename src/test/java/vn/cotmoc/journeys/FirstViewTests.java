package vn.cotmoc.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.testing.Browser;
import vn.cotmoc.testing.PortalTest;

/// What a first view costs somebody at the end of a slow line, styles, script and letters included.
@PortalTest
@ExtendWith(Browser.Needed.class)
class FirstViewTests {

    private static final long MOST = 100_000;

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        ", /sign-in",
        "canbo.nnmt, /work",
        "lanhdao.dienbien, /provinces/11",
        "lanhdao.dienbien, /provinces/11/communes",
        "lanhdao.dienbien, /communes/03325",
        "lanhdao.dienbien, /resolutions/dien-bien-24-nq-tu-2026/indicators/13",
        "lanhdao.dienbien, /resolutions/dien-bien-24-nq-tu-2026/indicators/13/what-if?y2027=5400&want=5600&by=2030",
        "kiemtra.trunguong, /comparisons/CT05"
    })
    void aFirstViewIsLight(@Nullable String account, String path) {
        long bytes = bytes(account, path);

        System.out.printf("First view of %s: %,d bytes%n", path, bytes);
        assertThat(bytes).isLessThanOrEqualTo(MOST);
    }

    /// A window that remembers who has signed in but has nothing else in store.
    private long bytes(@Nullable String account, String path) {
        try (var visitor = Visitor.at(port, Visitor.desk())) {
            if (account != null) visitor.signIn(account);
            var traffic = Traffic.of(visitor);
            traffic.wire().send("Network.clearBrowserCache");
            visitor.open(path);
            visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
            return traffic.bytes().get();
        }
    }
}
