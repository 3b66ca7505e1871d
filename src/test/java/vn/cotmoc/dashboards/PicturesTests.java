package vn.cotmoc.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;
import vn.cotmoc.testing.Visitors.Visitor;

/// What pictures say in words is what the method has: row 5 of 24-NQ/TU, 34 in 2025, 50 - 55 by 2028, 38,1 in 2026.
@PortalTest
class PicturesTests {

    private static final String SAID = "kết quả 38,1; kế hoạch 39,3; mốc 2028: 50 - 55";

    private Visitor leader;

    @BeforeEach
    void signIn(@Autowired Visitors visitors) {
        leader = visitors.person("lanhdao.dienbien");
    }

    @Test
    void barsOfTheProvinceAndTheAgencySayTheSame() throws Exception {
        assertThat(text("/provinces/11?asOf=2026")).contains("aria-label=\"" + SAID + "\"");
        assertThat(text("/agencies/" + agency() + "?asOf=2026"))
                .contains("aria-label=\"" + SAID + "\"", "Diễn biến từng chỉ tiêu")
                .contains("2028: 50 - 55; 2030: 65");
    }

    @Test
    void everyYearOfATrajectoryCanBeRead() throws Exception {
        assertThat(text("/resolutions/dien-bien-24-nq-tu-2026/indicators/5?asOf=2026"))
                .contains("data-says=\"Năm 2026: kết quả 38,1 (16/42); kế hoạch 39,3\"")
                .contains("data-says=\"Năm 2030: kế hoạch 65,0; mốc 65\"")
                .contains("/js/charts");
        assertThat(text("/resolutions/dien-bien-24-nq-tu-2026/indicators/13?asOf=2026"))
                .contains("data-says=\"Năm 2030: kế hoạch 5.500; nếu giữ đà 5.321; mốc 5.500 - 6.000\"");
    }

    @Test
    void filesHoldTheFiguresOfThePages() throws Exception {
        assertThat(text("/resolutions/dien-bien-24-nq-tu-2026/indicators/5/years.csv?asOf=2026")
                        .lines())
                .anySatisfy(line ->
                        assertThat(line).contains(",2026,", "38,1 (16/42)", "39,3", "Có nguy cơ", "SỐ LIỆU MINH HỌA"))
                .anySatisfy(line -> assertThat(line).contains(",2028,", "50 - 55"));
        assertThat(text("/agencies/" + agency() + "/rows.csv?asOf=2026").lines())
                .anySatisfy(line -> assertThat(line).contains("Có nguy cơ", "38,1 (16/42)", "Tham mưu"));
    }

    @ParameterizedTest
    @CsvSource({"5, 2026-04-11", "13, 2026-04-11"})
    void aPastDayIsInTheFileToo(String code, String day) throws Exception {
        assertThat(text("/resolutions/dien-bien-24-nq-tu-2026/indicators/" + code + "/years.csv?asOf=" + day))
                .contains("," + day + ",");
    }

    private String agency() throws Exception {
        return Json.of(leader.get("/api/v1/agencies?province=11")).values().stream()
                .filter(one -> one.path("name").asString().equals("Sở Nông nghiệp và Môi trường"))
                .map(one -> one.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private String text(String path) throws Exception {
        var answer = leader.get(path);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
