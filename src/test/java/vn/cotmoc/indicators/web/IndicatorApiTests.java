package vn.cotmoc.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;
import vn.cotmoc.testing.Visitors.Visitor;

/// Phụ lục 02 of 24-NQ/TU as programs read it, cell by cell against the printed page.
@PortalTest
class IndicatorApiTests {

    private static final String INDICATORS = "/api/v1/resolutions/dien-bien-24-nq-tu-2026/indicators";

    @Autowired
    private Visitors visitors;

    private Visitor leader;

    @BeforeEach
    void aLeaderReads() {
        leader = visitors.program("lanhdao.dienbien");
    }

    @ParameterizedTest(name = "{0}: {1}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            1    | ≥ 2,5   | AT_LEAST 2.5  | ≥ 3,0             | AT_LEAST 3
            2    | 40      | AT_LEAST 40   | 50                | AT_LEAST 50
            3    | 3-3,5   | RANGE 3 3.5   | 3-3,5             | RANGE 3 3.5
            3.1  | ≥3      | AT_LEAST 3    | ≥3                | AT_LEAST 3
            4    | 100     | AT_LEAST 100  | ''                | MAINTAIN
            5    | 50 - 55 | RANGE 50 55   | 65                | AT_LEAST 65
            6    | 50 - 55 | RANGE 50 55   | 65                | AT_LEAST 65
            7    | 100     | AT_LEAST 100  | ''                | MAINTAIN
            8    | ''      | NONE          | Hoàn thành        | STAGE Hoàn thành
            9    | 85      | AT_LEAST 85   | Đạt tỷ lệ bao phủ | UNQUANTIFIED Đạt tỷ lệ bao phủ
            10.1 | 16      | AT_MOST 16    | 15                | AT_MOST 15
            10.2 | 23,5    | AT_MOST 23.5  | Dưới 23           | LESS_THAN 23
            11   | 90      | AT_LEAST 90   | 95                | AT_LEAST 95
            12   | Trên 95 | MORE_THAN 95  | 100               | AT_LEAST 100
            12.1 | 45-50   | RANGE 45 50   | 55                | AT_LEAST 55
            13   | 5.500   | AT_LEAST 5500 | 5.500 - 6.000     | RANGE 5500 6000
            14   | 7000    | AT_LEAST 7000 | 7.500-8000        | RANGE 7500 8000
            15   | 80      | AT_LEAST 80   | 85                | AT_LEAST 85
            16   | 100     | AT_LEAST 100  | ''                | MAINTAIN
            17   | 85      | AT_LEAST 85   | 100               | AT_LEAST 100
            18   | 90      | AT_LEAST 90   | 100               | AT_LEAST 100
            19   | ''      | NONE          | Hoàn thành        | STAGE Hoàn thành
            20   | ''      | NONE          | Hoàn thành        | STAGE Hoàn thành
            21   | 70      | AT_LEAST 70   | 72                | AT_LEAST 72
            22   | 98      | AT_LEAST 98   | 100               | AT_LEAST 100
            23   | 90      | AT_LEAST 90   | 100               | AT_LEAST 100
            24   | 85      | AT_LEAST 85   | Trên 90           | MORE_THAN 90
            25   | 97      | AT_LEAST 97   | 100               | AT_LEAST 100
            """)
    void eachCellIsPrintedAndMeantAsOnThePage(
            String code, String printed2028, String meant2028, String printed2030, String meant2030) {
        var targets = Json.of(leader.get(INDICATORS + "/{code}", code)).path("targets");
        assertThat(StreamSupport.stream(targets.spliterator(), false).map(IndicatorApiTests::cell))
                .containsExactly(
                        "2028: %s = %s (PL02)".formatted(printed2028, meant2028),
                        "2030: %s = %s (PL02)".formatted(printed2030, meant2030));
    }

    private static String cell(JsonNode target) {
        var meant = new StringBuilder(target.path("comparator").asString());
        for (String part : List.of("low", "high", "text"))
            if (!target.path(part).isNull())
                meant.append(' ').append(target.path(part).asString());
        return "%d: %s = %s (%s)"
                .formatted(
                        target.path("milestone").asInt(),
                        target.path("printed").asString(),
                        meant,
                        target.path("clause").asString());
    }

    @Test
    void theListHoldsEveryRowInThePrintedOrder() {
        var items = Json.items(leader.get(INDICATORS));
        assertThat(items).hasSize(29 + 34);
        assertThat(items.subList(0, 29))
                .allMatch(item -> item.path("layer").asString().equals("ANNEX"));
        assertThat(items.subList(29, 63))
                .allMatch(item -> item.path("layer").asString().equals("BODY"));
        assertThat(items.stream()
                        .filter(item -> item.path("header").asBoolean())
                        .map(item -> item.path("code").asString()))
                .containsExactly("10");
        assertThat(items.subList(0, 29).stream()
                        .mapToInt(item -> item.path("targets").size())
                        .sum())
                .isEqualTo(56);
    }

    /// A sub-row inherits the agencies of its parent; a body clause names the annex row that it speaks of.
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            5             | -  | Sở Nông nghiệp và Môi trường | -
            3.1           | 3  | Sở Nông nghiệp và Môi trường | -
            10.2          | 10 | Sở Y tế                      | -
            24            | -  | Sở Tư pháp                   | -
            2.2.1(4).3    | -  | -                            | 10.2
            2.2.1(8)      | -  | -                            | 19
            """)
    void rowsKnowTheirParentAgencyAndCounterpart(
            String code, @Nullable String parent, @Nullable String agency, @Nullable String counterpart) {
        var item = Json.of(leader.get(INDICATORS + "/{code}", code));
        assertThat(item.path("code").asString()).isEqualTo(code);
        assertThat(item.path("parentCode").asStringOpt().orElse(null)).isEqualTo(parent);
        assertThat(item.path("advisingAgency").asStringOpt().orElse(null)).isEqualTo(agency);
        assertThat(item.path("counterpart").asStringOpt().orElse(null)).isEqualTo(counterpart);
    }

    @Test
    void theScansFaultIsKeptBesideTheCorrectedName() {
        var item = Json.of(leader.get(INDICATORS + "/5"));
        assertThat(item.path("name").asString()).isEqualTo("Tỷ lệ xã đạt chuẩn nông thôn mới");
        assertThat(item.path("printedName").asString()).isEqualTo("Tỷ lệ xã đạt chuẩn chuẩn nông thôn mới");
    }

    @Test
    void bodyAndAnnexDisagreeInTheOpen() {
        var jobs = Json.items(leader.get("/api/v1/resolutions/dien-bien-24-nq-tu-2026/conflicts")).stream()
                .filter(conflict -> conflict.path("annexCode").asString().equals("14")
                        && conflict.path("milestone").asInt() == 2030)
                .toList();
        assertThat(jobs).isNotEmpty();
        assertThat(jobs.getFirst().path("bodyText").asString()).contains("7.000");
        assertThat(jobs.getFirst().path("annexText").asString()).contains("7.500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"26", "10.3", "3.", "2.2.1(99)", "đ", "5 or 1=1"})
    void anUnknownCodeIsNotFound(String code) {
        assertThat(leader.get(INDICATORS + "/{code}", code)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lanhdao.laichau", "canbo.laichau"})
    void anotherProvinceFindsNothing(String who) {
        var stranger = visitors.person(who);
        for (String path : List.of("", "/5", "/2.2.1(8)"))
            assertThat(stranger.get(INDICATORS + path)).as(path).hasStatus(404);
        assertThat(stranger.get("/api/v1/resolutions/dien-bien-24-nq-tu-2026/conflicts"))
                .hasStatus(404);
    }
}
