package vn.cotmoc.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.cotmoc.testing.KeepsScenarios;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;

/// How many statements a page costs with everything around it: the session (read again once the answer is on its way),
/// the account with its roles, the scope of the transaction, and what the page itself reads.
@PortalTest
@ExtendWith(KeepsScenarios.class)
class StatementCountTests {

    private static final String DASHBOARD = "/provinces/11?asOf=2026";
    private static final int MOST_OF_A_DASHBOARD = 12;
    private static final Map<String, Cookie[]> COOKIES = new ConcurrentHashMap<>();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private StatementCounter counter;

    @AfterEach
    void takeOutWhatWasAdded() {
        Multiplied.takeOut();
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource({
        "lanhdao.dienbien, /provinces/11?asOf=2026, 12",
        "lanhdao.dienbien, /agencies/{agency}?asOf=2026, 10",
        "lanhdao.dienbien, /resolutions/dien-bien-24-nq-tu-2026, 17",
        "lanhdao.dienbien, /provinces, 9",
        "kiemtra.trunguong, /provinces?asOf=2026, 9",
        "lanhdao.dienbien, /resolutions/dien-bien-24-nq-tu-2026/rollup?period=2026-Q3, 7",
        "lanhdao.dienbien, /resolutions/dien-bien-24-nq-tu-2026/indicators/5, 12",
        "lanhdao.dienbien, /resolutions/dien-bien-24-nq-tu-2026/indicators/13?sort=-value, 12",
        "lanhdao.dienbien, /communes/03325?asOf=2026, 9",
        "lanhdao.dienbien, /provinces/11/communes?asOf=2026-06-30, 7",
        "lanhdao.dienbien, /concepts, 5",
        "lanhdao.dienbien, /references, 5",
        "lanhdao.dienbien, /concepts/CT05, 7",
        "lanhdao.dienbien, /resolutions/dien-bien-24-nq-tu-2026/indicators/5/series?map=TODAY, 8",
        "lanhdao.dienbien, /resolutions/dien-bien-24-nq-tu-2026/review-table?asOf=2026, 8",
        "lanhdao.dienbien, /search?q=ho ngheo 2030, 5",
        "lanhdao.dienbien, /search?q=xa&kind=UNIT, 5",
        "lanhdao.dienbien, /resolutions/dien-bien-24-nq-tu-2026/indicators/5/what-if, 7",
        "lanhdao.dienbien, /resolutions/dien-bien-24-nq-tu-2026/indicators/5/what-if?y2027=43&want=65&by=2030, 11",
        "lanhdao.dienbien, /resolutions/dien-bien-24-nq-tu-2026/indicators/13/what-if?y2027=5400&want=5600&by=2030, 11",
        "lanhdao.dienbien, /scenarios, 5",
        "lanhdao.dienbien, /scenarios/{scenario}, 7",
        "lanhdao.dienbien, /comparisons, 5",
        "lanhdao.dienbien, /comparisons/CT05, 9",
        "kiemtra.trunguong, /comparisons/CT03.1?asOf=2026, 9",
        "canbo.nnmt, /work, 11",
        "canbo.nnmt, /resolutions/dien-bien-24-nq-tu-2026/values?year=2026, 17",
        "duyet.dienbien, /approvals, 10"
    })
    void aPageNeedsTheseStatements(String who, String page, int statements) {
        String path = page.contains("{scenario}")
                ? page.replace("{scenario}", KeepsScenarios.aScenarioOfDienBien())
                : page.replace("{agency}", agency());
        assertThat(statements(who, path)).isEqualTo(statements);
    }

    @Test
    void fiveHundredMoreIndicatorsCostTheDashboardNoStatementMore() {
        int before = statements("lanhdao.dienbien", DASHBOARD);
        Multiplied.indicators(500);
        assertThat(statements("lanhdao.dienbien", DASHBOARD))
                .isEqualTo(before)
                .isLessThanOrEqualTo(MOST_OF_A_DASHBOARD);
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource({
        "lanhdao.dienbien, /provinces/11?asOf=2026",
        "lanhdao.dienbien, /agencies/{agency}?asOf=2026",
        "canbo.nnmt, /work",
        "canbo.nnmt, /resolutions/dien-bien-24-nq-tu-2026/values?year=2026",
        "duyet.dienbien, /approvals"
    })
    void moreResolutionsWithValuesToDecideOnCostNoStatementMore(String who, String page) {
        String path = page.replace("{agency}", agency());
        Multiplied.resolutions(1);
        int before = statements(who, path);
        Multiplied.resolutions(4);
        assertThat(statements(who, path)).isEqualTo(before);
    }

    private static String agency() {
        return OwnerDatabase.jdbc()
                .sql("select advising_agency_id from indicator where code = '5' limit 1")
                .query(String.class)
                .single();
    }

    // The second of two: the first asks for what is kept afterwards, such as the sign-in itself.
    private int statements(String who, String page) {
        read(who, page);
        return counter.statements(() -> read(who, page));
    }

    private void read(String who, String page) {
        assertThat(mvc.get().uri(page).cookie(COOKIES.computeIfAbsent(who, this::signIn)))
                .hasStatusOk();
    }

    // As a browser does it, so that no tool of the tests leaves anything in the session.
    private Cookie[] signIn(String who) {
        var form = mvc.get().uri("/sign-in").exchange();
        var token = TOKEN.matcher(assertThat(form).bodyText().actual());
        // The token's secret lies in a cookie or, once another test has used Spring's own csrf(), in the session.
        var brought = form.getResponse().getCookies();
        var attempt = mvc.post().uri("/sign-in");
        if (brought.length > 0) attempt.cookie(brought);
        var door = attempt.param("_csrf", token.find() ? token.group(1) : "")
                .param("username", who)
                .param("password", "cotmoc-demo")
                .exchange();
        return new Cookie[] {Objects.requireNonNull(door.getResponse().getCookie("cotmoc"), who)};
    }
}
