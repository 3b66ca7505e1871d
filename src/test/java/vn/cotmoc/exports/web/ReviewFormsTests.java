package vn.cotmoc.exports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.cotmoc.exports.web.Caller.PAGE;
import static vn.cotmoc.exports.web.Caller.REVIEW;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.cotmoc.testing.PortalTest;

/// Page, JSON, workbook and CSV are one table.
@PortalTest
class ReviewFormsTests {

    private static final Path OFFICE = Path.of("/usr/bin/soffice");

    @LocalServerPort
    private int port;

    @Test
    void everyCellOfTheWorkbookIsThatOfTheJson() throws IOException {
        var json = leader().json(REVIEW);

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content("xlsx")))) {
            var sheet = workbook.getSheetAt(0);
            int first = StreamSupport.stream(sheet.spliterator(), false)
                            .filter(row -> row.getCell(0) != null
                                    && row.getCell(0).toString().equals("STT"))
                            .findFirst()
                            .orElseThrow()
                            .getRowNum()
                    + 2;
            for (int at = 0; at < json.get("rows").size(); at++)
                for (int column = 0; column < json.get("columns").size(); column++)
                    assertSame(sheet.getRow(first + at), column, cell(json, at, column));
        }
    }

    private static void assertSame(Row row, int column, JsonNode expected) {
        var actual = row.getCell(column);
        switch (expected.get("type").asString()) {
            case "BLANK" -> assertThat(actual.toString()).isEmpty();
            case "NUMBER", "YEAR" ->
                assertThat(actual.getNumericCellValue())
                        .isEqualTo(expected.get("value").asDouble());
            default ->
                assertThat(actual.getStringCellValue())
                        .isEqualTo(expected.get("text").asString());
        }
    }

    @Test
    void everyFieldOfTheCsvIsThatOfTheJson() throws IOException {
        var json = leader().json(REVIEW);
        var text = new String(content("csv"), StandardCharsets.UTF_8).substring(1);

        try (var csv = CsvReader.builder().ofCsvRecord(text)) {
            var records = csv.stream().toList();
            assertThat(records).hasSize(json.get("rows").size() + 1);
            for (int at = 0; at < json.get("rows").size(); at++)
                for (int column = 0; column < json.get("columns").size(); column++)
                    assertThat(records.get(at + 1).getField(column))
                            .isEqualTo(cell(json, at, column).get("text").asString());
            assertThat(records.get(1).getFields().getLast()).isEqualTo("SỐ LIỆU MINH HỌA");
        }
    }

    @Test
    void thePageSaysTheSameSentenceAndTheSameCells() {
        var json = leader().json(REVIEW);

        var page = Caller.person(port, "lanhdao.dienbien").get(PAGE).body();

        assertThat(page).contains(json.get("answer").asString(), "SỐ LIỆU MINH HỌA", "#why");
        for (int at = 0; at < json.get("rows").size(); at++)
            for (int column = 0; column < json.get("columns").size(); column++)
                assertThat(page)
                        .contains(">" + cell(json, at, column).get("text").asString() + "<");
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({"xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "csv, text/csv;charset=UTF-8"
    })
    void filesSayWhatTheyAreAndAreNotKept(String format, String type) {
        int year = leader().json(REVIEW).get("asOf").asInt();
        String name = "bieu-danh-gia-24-nq-tu-%d.%s".formatted(year, format);

        for (var answer : List.of(
                leader().bytes(REVIEW + "?format=" + format),
                Caller.person(port, "lanhdao.dienbien").bytes(PAGE + "." + format))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains(type);
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"%1$s\"; filename*=UTF-8''%1$s".formatted(name));
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void anOfficeOpensTheWorkbook(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(OFFICE), "SKIPPED: no LibreOffice here, so nothing but POI has read the workbook");
        Files.write(folder.resolve("review.xlsx"), content("xlsx"));

        var office = new ProcessBuilder(
                        OFFICE.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        folder.resolve("review.xlsx").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();

        assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(folder.resolve("review.pdf")).exists().isNotEmptyFile();
    }

    private Caller leader() {
        return Caller.program(port, "lanhdao.dienbien");
    }

    private byte[] content(String format) {
        return leader().bytes(REVIEW + "?format=" + format).body();
    }

    private static JsonNode cell(JsonNode json, int row, int column) {
        String name = json.get("columns").get(column).get("name").asString();
        return json.get("rows").get(row).get("cells").get(name);
    }
}
