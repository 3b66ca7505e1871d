package vn.cotmoc.comparisons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// One concept across provinces: each against itself, and nobody learns of a province that he may not read.
@PortalTest
class ComparisonsTests {

    @Autowired
    private Visitors visitors;

    @ParameterizedTest(name = "{0} compares {1} over {2}")
    @CsvSource({
        "kiemtra.trunguong, CT05, 06 11 12 20 51",
        "lanhdao.dienbien, CT05, 11",
        "lanhdao.laichau, CT05, 12",
        "kiemtra.trunguong, CT03.1, 06 11 12 20 51",
        "kiemtra.trunguong, CT25, 11",
        "lanhdao.laichau, CT25, ''"
    })
    void aPersonComparesWhatHeMayReadByTheCodeOfTheProvince(String who, String concept, String provinces) {
        var codes = new ArrayList<String>();
        for (JsonNode row : item(who, concept).path("rows"))
            codes.add(row.path("provinceCode").asString());
        assertThat(String.join(" ", codes.stream().distinct().toList())).isEqualTo(provinces);
        assertThat(codes).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/comparisons", "/comparisons/CT05", "/comparisons/CT03.1", "/comparisons/CT05/rows.csv"})
    void whoReadsOneProvinceFindsNoHintOfOthers(String path) {
        var page = visitors.person("lanhdao.dienbien").get(path);
        assertThat(page).hasStatusOk();
        assertThat(page).bodyText().doesNotContain("Lai Châu", "Lạng Sơn", "Bắc Kạn", "Quảng Ngãi", "Thái Nguyên");
        if (path.equals("/comparisons/CT05"))
            assertThat(page).bodyText().contains("1 cam kết của 1 tỉnh").contains("Tỉnh Điện Biên");
    }

    @Test
    void theListCountsWhatTheReaderMayRead() {
        var own = counts("lanhdao.dienbien");
        var all = counts("kiemtra.trunguong");
        assertThat(own).contains("CT05 1 1", "CT10.1 1 1").doesNotContain("CT10 1 1");
        assertThat(all).contains("CT05 5 6");
    }

    private List<String> counts(String who) {
        return Json.items(visitors.person(who).get("/api/v1/comparisons")).stream()
                .map(line -> line.path("code").asString() + " "
                        + line.path("provinces").intValue() + " "
                        + line.path("commitments").intValue())
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CT05   | Khác định nghĩa chung: Nghị quyết đặt số xã, không đặt tỷ lệ.",
                "CT05   | Đơn vị khác: xã; khái niệm dùng %",
                "CT03.1 | Từ 2027 đo theo Chuẩn nghèo đa chiều giai đoạn 2027-2030; chưa có số nối nên không so qua mốc này.",
                "CT03.1 | Đo theo Chuẩn nghèo đa chiều giai đoạn 2022-2025 (năm 2025).",
                "CT03.1 | Tỉnh Bắc Kạn có đến 30/06/2025, nay thuộc Tỉnh Thái Nguyên",
                "CT05   | Tỉnh Quảng Ngãi từ 01/07/2025 gồm thêm địa bàn của Tỉnh Kon Tum",
                "CT05   | không xếp hạng giá trị"
            })
    void whatMustNotBeMixedIsSaidInWords(String concept, String words) {
        assertThat(visitors.person("kiemtra.trunguong").get("/comparisons/{concept}", concept))
                .hasStatusOk()
                .bodyText()
                .contains(words);
    }

    /// A year that both standards have measured joins them; the page says by which figures.
    @Test
    void aLinkingValueIsNamedWithBothFigures() {
        var owner = OwnerDatabase.jdbc();
        owner.sql("""
                        insert into linking_value (indicator_id, province_id, version, revision, year, value_before, value_after, source,
                            author_id, author_name, recorded_at, illustrative)
                        select i.id, i.province_id, '2027-2030', 1, 2026, 14.6, 26.4, 'thử', (select id from account limit 1), 'thử', now(), false
                        from indicator i join resolution r on r.id = i.resolution_id
                        where r.slug = 'dien-bien-24-nq-tu-2026' and i.code = '3.1'
                        """).update();
        try {
            assertThat(visitors.person("lanhdao.dienbien").get("/comparisons/CT03.1"))
                    .bodyText()
                    .contains("nối bằng năm 2026: 14,6 theo chuẩn cũ, 26,4 theo chuẩn mới");
        } finally {
            owner.sql("delete from linking_value where source = 'thử'").update();
        }
    }

    /// Lai Châu has a figure by the standard of 2027, Điện Biên only by the one before.
    @Test
    void figuresOfDifferentStandardsAreNotLaidSideBySide() {
        var owner = OwnerDatabase.jdbc();
        owner.sql("""
                        insert into report (indicator_id, unit_id, province_id, agency_id, year, revision, status, maturity, amount,
                                            author_id, author_name, recorded_at, entered_by, entered_at)
                        select i.id, i.province_id, i.province_id, i.advising_agency_id, 2027, 1, 'APPROVED', 'OFFICIAL', 3.5,
                               (select id from account limit 1), 'thử chuẩn', now(), 'x', now()
                        from indicator i join resolution r on r.id = i.resolution_id
                        where r.slug = 'lai-chau-ntm-2026-2030' and i.code = '2.2.1(2).1'
                        """).update();
        try {
            String mixed = "Số gần nhất đo theo những chuẩn khác nhau, không đặt cạnh nhau được";
            assertThat(visitors.person("kiemtra.trunguong").get("/comparisons/CT03.1?asOf=2027"))
                    .bodyText()
                    .contains(mixed);
            assertThat(visitors.person("lanhdao.dienbien").get("/comparisons/CT03.1?asOf=2027"))
                    .bodyText()
                    .doesNotContain(mixed);
        } finally {
            owner.sql("delete from report where author_name = 'thử chuẩn'").update();
        }
    }

    /// 24-NQ/TU's row 3.1: the cut of 2021 to 2025 was 4,28 points a year at best.
    @Test
    void theBestYearOnRecordSaysWhereAndWhen() {
        var item = item("kiemtra.trunguong", "CT03.1");
        assertThat(item.path("bestPace").asString()).contains("Tỉnh Điện Biên").containsPattern("20\\d\\d");
    }

    @Test
    void theShareOnCourseStandsBesideItsCoverage() {
        var item = item("lanhdao.dienbien", "CT05");
        assertThat(item.path("coverage").decimalValue()).isEqualByComparingTo("1");
        assertThat(visitors.person("kiemtra.trunguong").get("/comparisons/CT05"))
                .bodyText()
                .containsPattern("Đúng hướng \\d/\\d cam kết có đánh giá \\(\\d+%\\); có đánh giá \\d/6 \\(\\d+%\\)");
    }

    /// One computation: what the indicator's own page and the comparison say is the same.
    @Test
    void theVerdictIsTheOneOfTheIndicatorsOwnPage() {
        var row = item("lanhdao.dienbien", "CT05").path("rows").get(0).path("progress");
        JsonNode own = Json.items(visitors.person("lanhdao.dienbien")
                        .get("/api/v1/resolutions/dien-bien-24-nq-tu-2026/progress?asOf=2026"))
                .stream()
                .filter(item -> item.path("code").asString().equals("5"))
                .findFirst()
                .orElseThrow();
        assertThat(row).isEqualTo(own);
    }

    @Test
    void everyPictureHasATitleADescriptionAndItsTable() {
        String page = assertThat(visitors.person("kiemtra.trunguong").get("/comparisons/CT05"))
                .bodyText()
                .actual();
        int pictures = page.split("role=\"img\"", -1).length - 1;
        assertThat(pictures).isPositive();
        assertThat(page.split("<desc id=\"c", -1)).hasSize(pictures + 1);
        assertThat(page.split("<details>", -1).length - 1).isGreaterThanOrEqualTo(pictures);
    }

    @Test
    void anUnknownConceptIsNotThere() {
        assertThat(visitors.person("lanhdao.dienbien").get("/comparisons/CT99")).hasStatus(404);
        assertThat(visitors.person("lanhdao.dienbien").get("/comparisons/CT05?asOf=1999"))
                .hasStatus(400);
    }

    private JsonNode item(String who, String concept) {
        var answer = visitors.person(who).get("/api/v1/comparisons/{concept}?asOf=2026", concept);
        assertThat(answer).hasStatusOk();
        return Json.of(answer);
    }
}
