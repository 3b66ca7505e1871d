package vn.cotmoc.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.concepts.Field;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;
import vn.cotmoc.testing.Visitors.Visitor;

/// What a leader narrows the rows of Điện Biên to, on the page and in the file.
@PortalTest
class RowFilterTests {

    private static final String PAGE = "/provinces/11";

    private Visitor leader;

    @BeforeEach
    void signIn(@Autowired Visitors visitors) {
        leader = visitors.person("lanhdao.dienbien");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "verdict=AT_RISK | verdict | AT_RISK",
                "confidence=HIGH | confidence | HIGH",
                "milestone=2028&verdict=ON_TRACK | verdict | ON_TRACK",
                "resolution=dien-bien-24-nq-tu-2026&confidence=MEDIUM | confidence | MEDIUM"
            })
    void theFileHasTheRowsThatTheFiguresBehindThePageHave(String query, String field, String value) throws Exception {
        var wanted =
                Json.of(leader.get("/api/v1/provinces/11/dashboard?asOf=2026")).path("indicators").values().stream()
                        .filter(one -> one.path(field).asString().equals(value))
                        .filter(one -> !query.startsWith("milestone=2028")
                                || one.path("milestone").asInt() == 2028)
                        .map(one -> one.path("code").asString())
                        .toList();
        assertThat(wanted).isNotEmpty();
        assertThat(codes(query)).containsExactlyElementsOf(wanted);
        var page = text(PAGE + "?asOf=2026&" + query);
        for (String code : wanted) assertThat(page).contains("/indicators/" + code + "?asOf=2026");
        assertThat(page).contains("(đang xem " + wanted.size() + " dòng)").contains("rows.csv?asOf=2026&amp;");
    }

    /// No document states a field; row 12 and 12.1 are about water, what the annex names twice is sorted alike.
    @ParameterizedTest(name = "{0}: {1} of all rows")
    @CsvSource(
            delimiter = '|',
            value = {"ENVIRONMENT | 12, 12.1", "ECONOMY | 1, 2, 4, 5, 15, 16, 17, 18, 22", "DEFENCE | ''"})
    void aFieldIsTheOneOfTheConceptThatARowIsBoundTo(String field, String rows) throws Exception {
        var wanted = rows.isEmpty() ? List.<String>of() : List.of(rows.split(", "));
        assertThat(codes("field=" + field)).containsExactlyElementsOf(wanted);
        var board = Json.of(leader.get("/api/v1/provinces/11/dashboard?asOf=2026&field=" + field));
        assertThat(board.path("rows").asInt()).isEqualTo(wanted.size());
        assertThat(board.path("indicators").values())
                .extracting(one -> one.path("code").asString())
                .containsExactlyElementsOf(wanted);
        assertThat(text(PAGE + "?asOf=2026&field=" + field)).contains("(đang xem " + wanted.size() + " dòng)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "KNOWN, EXCEEDED ACHIEVED ON_TRACK AT_RISK BEHIND REGRESSED MISSED",
        "ON_COURSE, EXCEEDED ACHIEVED ON_TRACK"
    })
    void whatIsCountedTogetherIsListedTogether(String standing, String verdicts) throws Exception {
        int rows = 0;
        for (String verdict : verdicts.split(" "))
            rows += codes("verdict=" + verdict).size();
        assertThat(codes("standing=" + standing)).hasSize(rows).isNotEmpty();
    }

    @Test
    void everyCountOfTheProvinceAndItsAgenciesOpensAListOfItsLength() throws Exception {
        var links = Pattern.compile("href=\"(/provinces/11\\?[^\"]*)#rows\"[^>]*>(.*?)</a>", Pattern.DOTALL)
                .matcher(text(PAGE + "?asOf=2026").replace("&amp;", "&"));
        int opened = 0;
        while (links.find()) {
            var number = Pattern.compile("(?<![\\d%])(\\d+)(?![\\d%])")
                    .matcher(links.group(2).replaceAll("<[^>]*>", " "));
            if (!number.find()) continue;
            String query =
                    links.group(1).substring(links.group(1).indexOf('?') + 1).replace("asOf=2026&", "");
            assertThat(codes(query)).as(links.group(1)).hasSize(Integer.parseInt(number.group(1)));
            opened++;
        }
        assertThat(opened).isGreaterThan(25);
    }

    @Test
    void theFieldsOfAProvinceHoldEachRowOnce() throws Exception {
        int rows = 0;
        for (Field field : Field.values()) rows += codes("field=" + field).size();
        assertThat(rows).isEqualTo(codes("").size());
    }

    @Test
    void anAgencyIsFoundByItsPart() throws Exception {
        String agency = Json.of(leader.get("/api/v1/agencies?province=11")).values().stream()
                .filter(one -> one.path("name").asString().equals("Sở Nông nghiệp và Môi trường"))
                .map(one -> one.path("id").asString())
                .findFirst()
                .orElseThrow();
        var advised = codes("agency=" + agency + "&role=ADVISING");
        var led = codes("agency=" + agency + "&role=LEADING");
        assertThat(advised).isNotEmpty().doesNotContainAnyElementsOf(List.of("22"));
        assertThat(codes("agency=" + agency)).containsAll(advised).containsAll(led);
    }

    @Test
    void wordsAreFoundWithoutTheirMarksAndSurviveInTheAddress() throws Exception {
        assertThat(codes("q=ho ngheo")).contains("3", "3.1").doesNotContain("22");
        assertThat(text(PAGE + "?asOf=2026&q=hộ nghèo&verdict=NO_DATA")).contains("q=h%E1%BB%99%20ngh%C3%A8o");
        assertThat(codes("q=khong co chi tieu nay")).isEmpty();
    }

    @Test
    void theFileSaysThatItsFiguresAreIllustrativeAndWhatTheyAreAsOf() throws Exception {
        assertThat(text(PAGE + "/rows.csv?asOf=2026&verdict=AT_RISK"))
                .startsWith("\uFEFF")
                .contains("SỐ LIỆU MINH HỌA")
                .contains(",2026,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"verdict=GREEN", "field=SPORT", "role=BOSS", "milestone=soon", "confidence=SURE", "agency=x"})
    void aChoiceThatDoesNotExistIsRefusedWithWords(String query) throws Exception {
        for (String path : List.of(PAGE, PAGE + "/rows.csv")) {
            var answer = leader.get(path + "?" + query);
            assertThat(answer).hasStatus(400);
            assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                    .contains("Lựa chọn này không có");
        }
    }

    private List<String> codes(String query) throws Exception {
        return text(PAGE + "/rows.csv?asOf=2026&" + query)
                .lines()
                .skip(1)
                .map(line -> line.split(",")[1])
                .toList();
    }

    private String text(String path) throws Exception {
        var answer = leader.get(path);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
