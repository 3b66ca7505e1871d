package vn.cotmoc.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// A resolution without an annex is followed by the clauses of its body.
@PortalTest
class FollowingBodiesTests {

    @Autowired
    private Visitors visitors;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dien-bien-24-nq-tu-2026",
                "lai-chau-ntm-2026-2030",
                "lang-son-cong-tac-dan-toc-2021-2030",
                "bac-kan-ctmtqg-2021-2025",
                "quang-ngai-mien-nui-2021-2025"
            })
    void everyIndicatorOfEveryResolutionHasAPage(String slug) {
        var program = visitors.program("kiemtra.trunguong");
        var auditor = visitors.person("kiemtra.trunguong");
        var codes = Json.each(program.get("/api/v1/resolutions/" + slug + "/indicators"), "code");
        assertThat(codes).hasSizeGreaterThan(20);
        for (String code : codes)
            assertThat(auditor.get("/resolutions/" + slug + "/indicators/" + code))
                    .as(code)
                    .hasStatusOk();
        for (String page : List.of("", "/review-table"))
            assertThat(auditor.get("/resolutions/" + slug + page)).as(page).hasStatusOk();
    }

    @ParameterizedTest(name = "{0}: {1} rows are judged")
    @CsvSource({"dien-bien-24-nq-tu-2026, 28", "lai-chau-ntm-2026-2030, 31", "bac-kan-ctmtqg-2021-2025, 21"})
    void aRowIsFollowedWhereItIsPhasedOrElseWhereItIsStated(String slug, int rows) {
        var answer = Json.of(
                visitors.program("kiemtra.trunguong").get("/api/v1/resolutions/" + slug + "/progress?asOf=2026"));
        assertThat(answer.size()).isEqualTo(rows);
    }

    @Test
    void aProvinceWithoutAnAnnexHasADashboard() {
        assertThat(visitors.person("lanhdao.laichau").get("/provinces/12"))
                .hasStatusOk()
                .bodyText()
                .contains("Lai Châu 2026-2030");
    }
}
