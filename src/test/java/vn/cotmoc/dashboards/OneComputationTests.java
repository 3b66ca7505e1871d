package vn.cotmoc.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import vn.cotmoc.targets.Stage;
import vn.cotmoc.testing.Json;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;
import vn.cotmoc.testing.Visitors.Visitor;

/// One computation feeds the programs' face, the page with its sentence and its chart, and the workbook: every
/// indicator of every resolution is compared.
@PortalTest
class OneComputationTests {

    private static final Pattern WHY = Pattern.compile("<p class=\"answer\" id=\"why\">(.*?)</p>", Pattern.DOTALL);

    /// The workbook prints a value with the decimals that it is published with: one at least.
    private static final double HALF_A_DIGIT = 0.050_001;

    private Visitor auditor;

    @Autowired
    private MessageSource messages;

    @BeforeEach
    void signIn(@Autowired Visitors visitors) {
        auditor = visitors.person("kiemtra.trunguong");
    }

    /// A line of the workbook that carries a verdict.
    private record Line(String name, String verdict, List<String> texts, List<Double> numbers) {}

    @ParameterizedTest(name = "{0} in {1}: {2} rows")
    @CsvSource({
        "dien-bien-24-nq-tu-2026, 2026, 28",
        "bac-kan-ctmtqg-2021-2025, 2025, 20",
        "lai-chau-ntm-2026-2030, 2026, 5",
        "lang-son-cong-tac-dan-toc-2021-2030, 2026, 10",
        "quang-ngai-mien-nui-2021-2025, 2025, 5"
    })
    void everyFaceSaysTheSame(String slug, int year, int least) throws IOException {
        var items = Json.items(auditor.get("/api/v1/resolutions/%s/progress?asOf=%d".formatted(slug, year)));
        assertThat(items).hasSizeGreaterThanOrEqualTo(least);
        var lines = lines(slug, year);
        assertThat(lines).extracting(Line::verdict).as("workbook of %s", slug).hasSameSizeAs(items);
        for (int place = 0; place < items.size(); place++) {
            var item = items.get(place);
            agrees(item, lines.get(place));
            agrees(item, slug, year);
        }
    }

    private void agrees(JsonNode item, Line line) {
        assertThat(line.verdict()).as("%s", item.path("code")).isEqualTo(word(item));
        assertThat(item.path("name").asString()).isEqualTo(line.name());
        var value = item.path("value");
        if (value.isNull()) return;
        boolean stage = Stream.of(Stage.values()).anyMatch(one -> line.texts().contains(words(one)));
        if (stage) assertThat(line.texts()).contains(words(Stage.values()[value.asInt()]));
        else
            assertThat(line.numbers())
                    .as("%s", item.path("code"))
                    .anySatisfy(number -> assertThat(number).isCloseTo(value.asDouble(), within(HALF_A_DIGIT)));
    }

    private String words(Stage stage) {
        return messages.getMessage("targets.stage." + stage, null, Locale.of("vi"));
    }

    private void agrees(JsonNode item, String slug, int year) throws UnsupportedEncodingException {
        String code = item.path("code").asString();
        var page = text("/resolutions/%s/indicators/%s?asOf=%d".formatted(slug, code, year));
        var why = WHY.matcher(page);
        assertThat(why.find()).as("%s %s", slug, code).isTrue();
        assertThat(HtmlUtils.htmlUnescape(why.group(1)))
                .as("%s %s", slug, code)
                .contains(">" + word(item) + "<", item.path("explanation").asString());
        var chart = DrawnChart.on(page);
        // What is known of a year is drawn, unless it is a word.
        assertThat(chart.isPresent())
                .as("chart of %s %s", slug, code)
                .isEqualTo(!item.path("value").isNull()
                        || !item.path("planPath").propertyNames().isEmpty());
        chart.ifPresent(drawn -> agrees(drawn, item));
    }

    private static void agrees(DrawnChart drawn, JsonNode item) {
        String code = item.path("code").asString();
        agrees(drawn.path(), item.path("planPath"), drawn.step(), "path of " + code);
        if (!item.path("value").isNull())
            assertThat(drawn.actual().get(item.path("year").asInt()))
                    .as("value of %s", code)
                    .isCloseTo(item.path("value").asDouble(), within(drawn.step()));
        drawn.projection().forEach((year, value) -> {
            if (year > item.path("year").asInt())
                assertThat(value)
                        .as("projection of %s for %d", code, year)
                        .isCloseTo(item.path("projection").path(year.toString()).asDouble(), within(drawn.step()));
        });
    }

    private static void agrees(Map<Integer, Double> drawn, JsonNode said, double step, String what) {
        assertThat(drawn.keySet().stream().map(String::valueOf))
                .as(what)
                .containsExactlyElementsOf(said.propertyNames());
        drawn.forEach((year, value) -> assertThat(value)
                .as("%s in %d", what, year)
                .isCloseTo(said.path(year.toString()).asDouble(), within(step)));
    }

    private String word(JsonNode item) {
        return messages.getMessage("progress.verdict." + item.path("verdict").asString(), null, Locale.of("vi"));
    }

    private List<Line> lines(String slug, int year) throws IOException {
        byte[] content = auditor.get("/resolutions/%s/review-table.xlsx?asOf=%d".formatted(slug, year))
                .getResponse()
                .getContentAsByteArray();
        var lines = new ArrayList<Line>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (Row row : book.getSheetAt(0)) line(row, lines);
        }
        return lines;
    }

    private void line(Row row, List<Line> lines) {
        var verdicts = List.of(
                "ACHIEVED",
                "AT_RISK",
                "BEHIND",
                "EXCEEDED",
                "MISSED",
                "NOT_QUANTIFIED",
                "NO_DATA",
                "ON_TRACK",
                "REGRESSED");
        var words = verdicts.stream()
                .map(verdict -> messages.getMessage("progress.verdict." + verdict, null, Locale.of("vi")))
                .toList();
        var texts = new ArrayList<String>();
        var numbers = new ArrayList<Double>();
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) texts.add(cell.getStringCellValue());
            if (cell.getCellType() == CellType.NUMERIC) numbers.add(cell.getNumericCellValue());
        }
        texts.stream()
                .filter(words::contains)
                .findFirst()
                .ifPresent(
                        verdict -> lines.add(new Line(row.getCell(1).getStringCellValue(), verdict, texts, numbers)));
    }

    private String text(String path) throws UnsupportedEncodingException {
        var answer = auditor.get(path);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
