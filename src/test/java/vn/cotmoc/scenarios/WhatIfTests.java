package vn.cotmoc.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// What would be said of 24-NQ/TU's indicators: the worked examples of the method, set by hand into years to come.
@PortalTest
class WhatIfTests {

    private static final String PAGE = "/resolutions/dien-bien-24-nq-tu-2026/indicators/{code}/what-if?";

    @Autowired
    private Visitors visitors;

    /// Row 5, b = 34 in 2025, 50 - 55 in 2028 and 65 in 2030, with 37 in 2026 and 43 in 2027.
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "/plan, 44.667",
        "/gap, -1.667",
        "/ratio, 0.844",
        "/pace, 4.612",
        "/projection/2028, 47.612",
        "/projectionRatio/2028, 0.851",
        "/projection/2030, 56.835",
        "/projectionRatio/2030, 0.737",
        "/requiredPaces/2028, 7.0",
        "/requiredPaces/2030, 7.333",
        "/speedUp, 1.518"
    })
    void rowFiveComesOutAsWorkedOut(String figure, BigDecimal expected) {
        var then = item("5", "y2026=37&y2027=43").path("then");
        assertThat(then.path("verdict").asString()).isEqualTo("AT_RISK");
        assertThat(then.at(figure).decimalValue()).isCloseTo(expected, within(new BigDecimal("0.0006")));
    }

    @Test
    void sixtyFiveInTwentyThirtyIsAYearlyDuty() {
        var duty = item("5", "y2026=37&y2027=43&want=65&by=2030").path("duty");
        assertThat(duty).extracting(year -> year.path("year").intValue()).containsExactly(2028, 2029, 2030);
        assertThat(duty)
                .extracting(year -> year.path("value").decimalValue().toPlainString())
                .containsExactly("50.333333", "57.666667", "65");
        assertThat(duty)
                .allSatisfy(year -> assertThat(year.path("more").decimalValue())
                        .isCloseTo(new BigDecimal("7.333"), within(new BigDecimal("0.0006"))));
    }

    /// A supposed year is over: its milestone is met or missed, not still ahead.
    @ParameterizedTest(name = "row 5 at {0} in 2028: {1}")
    @CsvSource({"49, MISSED", "50, ACHIEVED", "55, ACHIEVED", "'55,1', EXCEEDED"})
    void aSupposedMilestoneIsDecided(String value, String verdict) {
        assertThat(item("5", "y2028=" + value).path("then").path("verdict").asString())
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1    | RATIO_TO_BASE      | y2027=2,29&want=3,1&by=2030",
                "2    | RATIO_TO_REFERENCE | y2027=36&want=50&by=2030",
                "3    | RATE               | y2027=3,2&want=3,5&by=2030",
                "6    | REDUCTION          | y2027=30&want=80&by=2030",
                "8    | STAGE              | y2027=UNDER_WAY&want=COMPLETED&by=2030",
                "10.1 | LEVEL              | y2027=16,5&want=12&by=2030",
                "13   | FLOW               | y2027=5.400&want=6000&by=2030"
            })
    void everyKindCanBeSupposedAndWanted(String code, String kind, String typed) {
        assertThat(OwnerDatabase.jdbc()
                        .sql("select distinct kind from indicator where code = ? and layer = 'ANNEX'")
                        .param(code)
                        .query(String.class)
                        .list())
                .contains(kind);
        var item = item(code, typed);
        assertThat(item.path("then").path("year").intValue()).isEqualTo(2027);
        assertThat(item.path("then").path("verdict").asString()).isNotEqualTo("NO_DATA");
        assertThat(item.path("duty"))
                .extracting(year -> year.path("year").intValue())
                .containsExactly(2028, 2029, 2030);
        assertThat(page(code, typed)).hasStatusOk();
    }

    /// Quảng Ngãi's: a share of the economy, and communes added since 2025.
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "3.1(1).2.2 | y2027=41&want=44&by=2030 | 42 43 44",
                "3.2(3)     | y2027=8&want=20&by=2030  | 12 16 20"
            })
    void sharesAndAdditionsToo(String code, String typed, String duties) {
        var auditor = visitors.person("kiemtra.trunguong");
        String path = PAGE.replace("dien-bien-24-nq-tu-2026", "quang-ngai-mien-nui-2021-2025") + typed;
        assertThat(auditor.get(path, code)).hasStatusOk();
        var item = Json.of(auditor.get("/api/v1" + path, code));
        assertThat(item.path("then").path("year").intValue()).isEqualTo(2027);
        assertThat(item.path("duty"))
                .extracting(year -> year.path("value").decimalValue().toPlainString())
                .containsExactly(duties.split(" "));
    }

    @ParameterizedTest(name = "{1} is refused: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "13 | y2027=nhiều lắm      | Năm 2027, từ ký tự thứ 1: Ở đây cần một số",
                "13 | y2027=5400 người     | Năm 2027, từ ký tự thứ 6: Không hiểu phần “người” sau số",
                "13 | y2027=5400,5         | Đây là số người: chỉ nhận số nguyên.",
                "5  | y2027=101            | Giá trị lớn hơn mức cao nhất có thể (100).",
                "5  | y2024=40             | Chỉ giả định được từ năm nay",
                "5  | want=abc&by=2030     | Muốn đạt, từ ký tự thứ 1",
                "5  | want=65&by=2029      | Chọn một năm có mốc còn ở phía trước",
                "8  | y2027=50             | Chọn một mức thực hiện"
            })
    void whatCannotBeReadIsRefusedWithItsPlaceAndLosesNothingTyped(String code, String typed, String words) {
        var page = page(code, typed + "&y2028=47");
        assertThat(page).hasStatus(422);
        assertThat(text(page)).contains(words).contains("value=\"47\"".repeat(code.equals("8") ? 0 : 1));
        for (String field : typed.split("&"))
            if (!field.startsWith("by") && !field.startsWith("y2024") && !code.equals("8"))
                assertThat(text(page)).contains("value=\"" + field.split("=")[1].replace("\"", "&quot;") + "\"");
        assertThat(visitors.person("lanhdao.dienbien").get("/api/v1" + PAGE + typed, code))
                .hasStatus(422);
    }

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource({"5.400, 5400", "5400, 5400", "'5 400', 5400"})
    void numbersAreReadAsPeopleTypeThem(String typed, BigDecimal read) {
        assertThat(item("13", "y2027=" + typed).path("supposed").path("2027").decimalValue())
                .isEqualByComparingTo(read);
    }

    /// Bắc Kạn's plan ended in 2025.
    @Test
    void aPlanThatIsOverHasNoYearLeftToSuppose() {
        var page = visitors.person("kiemtra.trunguong")
                .get("/resolutions/bac-kan-ctmtqg-2021-2025/indicators/{code}/what-if?y2027=90", "I.2(3).3");
        assertThat(page).hasStatus(422);
        assertThat(text(page)).contains("Các mốc của chỉ tiêu này đã qua", "Chỉ giả định được từ năm nay");
    }

    @Test
    void nothingIsKeptByLooking() {
        String everything = "select (select count(*) from report) || ' ' || (select count(*) from scenario)";
        String before = OwnerDatabase.jdbc().sql(everything).query(String.class).single();
        var judged = Json.of(visitors.person("lanhdao.dienbien")
                .get("/api/v1/resolutions/dien-bien-24-nq-tu-2026/progress?asOf=2027"));
        item("5", "y2026=37&y2027=43");
        assertThat(page("5", "y2026=37&y2027=43")).hasStatusOk();
        assertThat(OwnerDatabase.jdbc().sql(everything).query(String.class).single())
                .isEqualTo(before);
        assertThat(Json.of(visitors.person("lanhdao.dienbien")
                        .get("/api/v1/resolutions/dien-bien-24-nq-tu-2026/progress?asOf=2027")))
                .isEqualTo(judged);
    }

    @Test
    void supposedValuesStandApartFromReportedOnes() {
        String page = text(page("5", "y2027=43"));
        assertThat(page)
                .contains("GIẢ ĐỊNH, không phải số liệu báo cáo.")
                .contains("url(#supposed-hatch)", "class=\"dot-supposed\"", "2027: 43,0 (giả định)")
                .contains("2026: 38,1 (16/42)");
        assertThat(text(page("5", ""))).doesNotContain("class=\"dot-supposed\"", "url(#supposed-hatch)");
    }

    private JsonNode item(String code, String query) {
        var answer = visitors.person("lanhdao.dienbien").get("/api/v1" + PAGE + query, code);
        assertThat(answer).as(query).hasStatusOk();
        return Json.of(answer);
    }

    private MvcTestResult page(String code, String query) {
        return visitors.person("lanhdao.dienbien").get(PAGE + query, code);
    }

    private static String text(MvcTestResult page) {
        return assertThat(page).bodyText().actual();
    }
}
