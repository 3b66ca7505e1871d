package vn.cotmoc.exports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cotmoc.exports.web.Caller.PAGE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.testing.PortalTest;

@PortalTest
class ReviewTablePageTests {

    private static final String LIST = "/review-tables";

    @LocalServerPort
    private int port;

    @Test
    void theListLeadsToEveryYearOfThePlanSoFar() {
        var page = Caller.person(port, "kiemtra.dienbien").get(LIST);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Nghị quyết số 24-NQ/TU", "href=\"" + PAGE + "?asOf=2026\"")
                .doesNotContain("asOf=2025", "asOf=2036");
    }

    @Test
    void thePageOffersItsYearsAndFiles() {
        var page = Caller.person(port, "duyet.dienbien").get(PAGE + "?asOf=2026");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "data-submits",
                        "<option value=\"2026\" selected=\"selected\">2026</option>",
                        "href=\"" + PAGE + ".xlsx?asOf=2026\"",
                        "href=\"" + PAGE + ".csv?asOf=2026\"",
                        "/indicators/10.1?asOf=2026#why");
    }

    @Test
    void aDayShowsWhatWasApprovedByThenOnThePageAndInItsFiles() {
        var leader = Caller.person(port, "lanhdao.dienbien");
        var page = leader.get(PAGE + "?asOf=2026-04-11");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Như tại ngày 11/4/2026",
                        "như tại ngày 11/4/2026",
                        "href=\"" + PAGE + ".xlsx?asOf=2026-04-11\"");
        assertThat(leader.get(PAGE + ".csv?asOf=2026-04-11").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("2026-04-11.csv"));
        assertThat(leader.status(PAGE + "?asOf=2031-01-01")).isEqualTo(400);
        assertThat(leader.status(PAGE + "?asOf=2025-12-31")).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, PAGE + "?asOf=2026", PAGE + ".xlsx", PAGE + ".csv?asOf=2026"})
    void anotherProvinceFindsNothing(String path) {
        var stranger = Caller.person(port, "lanhdao.laichau");

        assertThat(stranger.status(path)).isEqualTo(404);
        assertThat(stranger.status(path.replace("dien-bien-24-nq-tu-2026", "khong-co")))
                .isEqualTo(404);
    }

    @Test
    void anotherProvinceSeesNothingOfItInTheList() {
        var page = Caller.person(port, "lanhdao.laichau").get(LIST);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("24-NQ/TU", "dien-bien-24-nq-tu-2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST, PAGE, PAGE + ".xlsx", PAGE + ".csv"})
    void nobodyIsSentToTheSignInPage(String path) {
        var answer = Caller.nobody(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
    }

    @Test
    void aYearOutsideThePlanIsRefusedOnAPage() {
        var answer = Caller.person(port, "lanhdao.dienbien").get(PAGE + "?asOf=1999");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Năm đánh giá (asOf) phải từ 2026");
    }
}
