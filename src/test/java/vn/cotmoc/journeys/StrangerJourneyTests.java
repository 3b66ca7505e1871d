package vn.cotmoc.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cotmoc.testing.Browser;
import vn.cotmoc.testing.PortalTest;

/// A leader of Lai Châu who has been sent addresses of Điện Biên: for this person they do not exist.
@PortalTest
@ExtendWith(Browser.Needed.class)
class StrangerJourneyTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/provinces/11",
                "/provinces/11?asOf=2026",
                "/resolutions/dien-bien-24-nq-tu-2026",
                "/resolutions/dien-bien-24-nq-tu-2026/indicators/5",
                "/resolutions/dien-bien-24-nq-tu-2026/values?year=2026",
                "/resolutions/dien-bien-24-nq-tu-2026/review-table?asOf=2026",
                "/agencies?province=11"
            })
    void aPageOfAnotherProvinceDoesNotExist(String path) {
        try (var stranger = Visitor.at(port, "lanhdao.laichau", true)) {
            assertThat(stranger.open(path).status()).isEqualTo(404);

            assertThat(stranger.words("h1")).isEqualTo("Không tìm thấy");
            assertThat(stranger.words("main")).doesNotContain("Điện Biên", "24-NQ/TU");
        }
    }

    @Test
    void anAgencyOfAnotherProvinceTellsNothing() {
        String path;
        try (var leader = Visitor.at(port, "lanhdao.dienbien", true)) {
            path = leader.page().locator("main a[href*='/agencies/']").first().getAttribute("href");
        }
        try (var stranger = Visitor.at(port, "lanhdao.laichau", true)) {
            assertThat(stranger.open(path).status()).isEqualTo(404);
        }
    }

    @Test
    void theListsOfAStrangerNameNothingOfTheProvince() {
        try (var stranger = Visitor.at(port, "lanhdao.laichau", true)) {
            for (String list : new String[] {"/provinces", "/resolutions", "/review-tables", "/agencies"}) {
                stranger.open(list);
                assertThat(stranger.words("main")).as(list).doesNotContain("24-NQ/TU", "Điện Biên");
            }
        }
    }
}
