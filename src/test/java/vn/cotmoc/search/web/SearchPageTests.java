package vn.cotmoc.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;
import vn.cotmoc.testing.Visitors;

/// The page of finds, what is suggested while somebody types, and the API.
@PortalTest
class SearchPageTests {

    @Autowired
    private Visitors visitors;

    @Autowired
    private StatementCounter counter;

    @Test
    void thePageShowsEveryKindWithItsCountAndMarksTheWords() throws Exception {
        String page = text(leader("/search?q={q}", "ho ngheo 2030"));
        assertThat(page)
                .contains("kết quả cho “ho ngheo 2030”.")
                .contains("<mark>hộ</mark> <mark>nghèo</mark>")
                .contains("href=\"/resolutions/dien-bien-24-nq-tu-2026/indicators/3\"")
                .contains("href=\"/resolutions/dien-bien-24-nq-tu-2026#task-7\"")
                .contains("href=\"/search?q=ho%20ngheo%202030&amp;kind=INDICATOR\"");
    }

    @Test
    void oneKindIsPaged() throws Exception {
        String first = text(leader("/search?q={q}&kind=UNIT", "xã"));
        assertThat(first).contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
        assertThat(first.split("<li>", -1)).hasSize(21);
        assertThat(text(leader("/search?q={q}&kind=UNIT&page=2", "xã")))
                .contains("rel=\"next\"", "rel=\"prev\"")
                .doesNotContain(">Xã Búng Lao<");
    }

    @Test
    void aPageBehindTheLastStillCounts() throws Exception {
        assertThat(text(leader("/search?q={q}&kind=UNIT&page=999999999", "xã")))
                .contains("Không có kết quả thuộc loại này ở trang này", "rel=\"prev\"");
    }

    @Test
    void aKindThatIsNoneIsAnsweredWithAllKinds() throws Exception {
        assertThat(text(leader("/search?q={q}&kind={kind}", "hộ nghèo", "' or 1=1")))
                .contains("Chỉ tiêu", "Điều khoản");
        assertThat(leader("/api/v1/search?q={q}&kind={kind}", "hộ nghèo", "VILLAGE"))
                .hasStatus(400);
    }

    @Test
    void anEmptyBoxIsAdvised() throws Exception {
        assertThat(text(leader("/search"))).contains("Gõ vài chữ rồi bấm Tìm").doesNotContain("kết quả cho");
        assertThat(text(leader("/search?q={q}", "khongcogi"))).contains("Không tìm thấy gì cho “khongcogi”.");
    }

    static Stream<String> oddInput() {
        return Stream.of(
                "%",
                "_",
                "'",
                "\"",
                "\\",
                "'; drop table search_entry; --",
                "!!! & | <-> :*",
                "a\u0000b",
                "\u0000",
                "x".repeat(10_000),
                "hộ ".repeat(3_000),
                "Đie\u0302\u0323n Bie\u0302n",
                ".,;:!?",
                "🙂🙂",
                "\uD800",
                "漢字",
                "<script>alert(1)</script>",
                "${7*7}",
                "#{shared.brand}",
                "__${7*7}__",
                "1e5 0x1f 1e",
                "((((",
                "\t\n",
                "½ m³");
    }

    @ParameterizedTest
    @MethodSource("oddInput")
    void oddInputIsAnsweredSensibly(String typed) throws Exception {
        assertThat(text(leader("/search?q={q}", typed)))
                .doesNotContain("<script>alert(1)")
                .doesNotContain(">49<");
        assertThat(leader("/search/suggest?q={q}", typed)).hasStatusOk();
        assertThat(leader("/api/v1/search?q={q}", typed)).hasStatusOk();
    }

    @Test
    void decomposedLettersFindTheSame() {
        assertThat(total(leader("/api/v1/search?q={q}", "Đie\u0302\u0323n Bie\u0302n")))
                .isEqualTo(total(leader("/api/v1/search?q={q}", "Điện Biên")))
                .isPositive();
    }

    @Test
    void whileTypingTheBestFewAreSuggestedWithTheirNumber() {
        var answer = Json.of(leader("/search/suggest?q={q}", "dien bi"));
        assertThat(answer.path("said").asString()).matches("\\d+ kết quả, đang hiện 8.*");
        assertThat(answer.path("hits").size()).isEqualTo(8);
        var second = answer.path("hits").path(1);
        assertThat(second.path("kind").asString()).isEqualTo("Đơn vị hành chính");
        assertThat(second.path("title").path(1).path("text").asString()).isEqualTo("Điện");
        assertThat(second.path("title").path(1).path("marked").asBoolean()).isTrue();
    }

    @Test
    void programsMayAskForOneKindAndOneProvince() {
        var answer = Json.of(leader("/api/v1/search?q={q}&kind=UNIT&province=12", "muong"));
        assertThat(answer.path("total").asInt()).isPositive();
        assertThat(answer.path("hits")).allSatisfy(hit -> {
            assertThat(hit.path("province").asString()).isEqualTo("12");
            assertThat(hit.path("kind").asString()).isEqualTo("UNIT");
        });
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource({
        "lanhdao.dienbien, /search/suggest?q=ho ngheo, 3",
        "kiemtra.trunguong, /search/suggest?q=muong, 3",
        "kiemtra.trunguong, /api/v1/search?q=xa, 3",
        "kiemtra.trunguong, /api/v1/search?q=xa&kind=UNIT, 3"
    })
    void aSearchIsOneStatementInItsScope(String who, String path, int most) {
        var visitor = visitors.person(who);
        for (String q : List.of("", " tinh"))
            assertThat(counter.statements(() ->
                            assertThat(visitor.get(path.replace("&", q + "&"))).hasStatusOk()))
                    .isLessThanOrEqualTo(most);
    }

    private MvcTestResult leader(String path, Object... values) {
        return visitors.person("lanhdao.dienbien").get(path, values);
    }

    private static int total(MvcTestResult result) {
        return Json.of(result).path("total").asInt();
    }

    private static String text(MvcTestResult result) throws Exception {
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
