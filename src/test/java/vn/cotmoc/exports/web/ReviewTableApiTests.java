package vn.cotmoc.exports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cotmoc.exports.web.Caller.REVIEW;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.cotmoc.testing.PortalTest;

@PortalTest
class ReviewTableApiTests {

    @LocalServerPort
    private int port;

    @Test
    void theTableHasEveryRowOfTheAnnexInItsOrder() {
        var rows = leader().json(REVIEW).get("rows");

        assertThat(rows.size()).isEqualTo(29);
        assertThat(rows.valueStream().map(row -> text(row, "ordinal")).toList())
                .startsWith("1", "2", "3", "-", "4")
                .endsWith("23", "24", "25");
    }

    @ParameterizedTest(name = "row {0}, target of {1}: {2}")
    @CsvSource({
        "1, 2028, '≥ 2,5'",
        "3, 2030, '3-3,5'",
        "4, 2030, ''",
        "5, 2028, '50 - 55'",
        "8, 2028, ''",
        "9, 2030, Đạt tỷ lệ bao phủ",
        "10.2, 2030, Dưới 23",
        "12, 2028, Trên 95",
        "14, 2028, 7000",
        "14, 2030, 7.500-8000",
        "19, 2030, Hoàn thành"
    })
    void targetsStandAsPrinted(String code, int milestone, String printed) {
        assertThat(text(row(leader(), code, ""), "target" + milestone)).isEqualTo(printed);
    }

    /// Row 5: 16 of 42 communes against 34 + (50 − 34) ÷ 3; row 13: 5.620 of 5.500 people.
    @ParameterizedTest(name = "row {0} in 2026: {1}, {2} % of the plan")
    @CsvSource({
        "4, '59,5', '96,2'",
        "5, '38,1', '96,9'",
        "10, '', ''",
        "10.2, '24,3', '101,4'",
        "13, '5.620', '102,2'",
        "19, đang thực hiện, ''"
    })
    void resultsAreComparedWithThePlanOfTheYear(String code, String result, String ofPlan) {
        var row = row(leader(), code, "?asOf=2026");

        assertThat(text(row, "result2026")).isEqualTo(result);
        assertThat(text(row, "ofPlan")).isEqualTo(ofPlan);
    }

    @ParameterizedTest
    @CsvSource({
        "9, Mục tiêu đến năm 2030 chưa lượng hóa: “Đạt tỷ lệ bao phủ”.",
        "10.2, Càng thấp càng tốt",
        "13, tính cộng dồn từ năm 2026"
    })
    void remarksSayWhatWouldBeMisread(String code, String remark) {
        assertThat(text(row(leader(), code, ""), "remarks")).contains(remark);
    }

    @Test
    void aHeaderRowHasNeitherValueNorVerdict() {
        var cells = row(leader(), "10", "").get("cells");

        assertThat(cells.propertyStream()
                        .filter(cell -> !cell.getValue().get("type").asString().equals("BLANK"))
                        .map(cell -> cell.getKey()))
                .containsExactly("ordinal", "name", "leadingAgency", "advisingAgency");
    }

    @Test
    void everyRowButTheHeaderIsCounted() {
        var table = leader().json(REVIEW);

        assertThat(table.get("counts").valueStream().mapToInt(JsonNode::asInt).sum())
                .isEqualTo(28);
        assertThat(table.get("answer").asString()).startsWith("28 dòng chỉ tiêu");
    }

    @Test
    void whoeverMaySeeDraftsReadsTheSameApprovedFigures() {
        var leaders = leader().json(REVIEW).get("rows");

        for (var account : new String[] {"canbo.nnmt", "duyet.dienbien", "kiemtra.dienbien", "kiemtra.trunguong"})
            assertThat(Caller.program(port, account).json(REVIEW).get("rows"))
                    .as(account)
                    .isEqualTo(leaders);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quantri", "bientap.dienbien", "canbo.yte"})
    void everyRoleOfTheProvinceMayReadIt(String account) {
        assertThat(Caller.program(port, account).status(REVIEW)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?format=json", "?format=xlsx", "?format=csv", "?format=pdf", "?asOf=1999"})
    void anotherProvinceFindsNothing(String query) {
        var stranger = Caller.program(port, "lanhdao.laichau");

        assertThat(stranger.status(REVIEW + query)).isEqualTo(404);
        assertThat(stranger.status("/api/v1/resolutions/khong-co/review-table" + query))
                .isEqualTo(404);
    }

    @Test
    void nobodyIsAskedToSignIn() {
        assertThat(Caller.nobody(port).status(REVIEW)).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"odt", "XLSX", "%3D1"})
    void anotherFormatIsRefusedWithThoseThereAre(String format) {
        var answer = leader().get(REVIEW + "?format=" + format);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("json, xlsx, docx, pdf, csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "2036", "x", "2.028", "99999999999"})
    void aYearWithoutATableIsRefused(String year) {
        var answer = leader().get(REVIEW + "?asOf=" + year);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:cotmoc:problem:invalid-request", "\"field\":\"asOf\"");
    }

    private Caller leader() {
        return Caller.program(port, "lanhdao.dienbien");
    }

    private static JsonNode row(Caller caller, String code, String query) {
        return caller.json(REVIEW + query)
                .get("rows")
                .valueStream()
                .filter(row -> row.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String text(JsonNode row, String column) {
        return row.get("cells").get(column).get("text").asString();
    }
}
