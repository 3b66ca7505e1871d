package vn.cotmoc.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The files of Điện Biên 24-NQ/TU agree with each other, cell by cell.
class ResolutionFilesTests {

    private static final Path DIEN_BIEN = Path.of("db/resolutions/dien-bien-24-nq-tu-2026");
    private static final Path DEMO = Path.of("db/demo/dien-bien-24-nq-tu-2026");

    private final List<NamedCsvRecord> clauses = rows(DIEN_BIEN.resolve("clauses.csv"));
    private final List<NamedCsvRecord> indicators = rows(DIEN_BIEN.resolve("indicators.csv"));
    private final List<NamedCsvRecord> targets = rows(DIEN_BIEN.resolve("targets.csv"));
    private final List<NamedCsvRecord> tasks = rows(DIEN_BIEN.resolve("tasks.csv"));

    static Stream<Path> files() throws IOException {
        try (var found = Files.walk(Path.of("db"))) {
            return found.filter(file -> file.toString().endsWith(".csv")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsComposedUnicodeWithPlainLineEndsAndOneCellPerColumn(Path file) throws IOException {
        var text = Files.readString(file);
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        assertThat(text).doesNotContain("\r", "\uFEFF", "\u00A0").endsWith("\n");
        // A resolution may well agree with itself: its list of conflicts is then a head row alone.
        if (!file.endsWith("conflicts.csv")) assertThat(rows(file)).isNotEmpty();
        assertThat(rows(file))
                .allSatisfy(row -> assertThat(row.getFieldCount())
                        .isEqualTo(row.getHeader().size()));
        assertThat(rows(file))
                .allSatisfy(row -> assertThat(row.getFields())
                        .allSatisfy(cell -> assertThat(cell).isEqualTo(cell.strip())));
    }

    @ParameterizedTest
    @CsvSource({"ANNEX, 29", "BODY, 34"})
    void everyIndicatorOfAnnexAndBodyIsThere(String layer, int count) {
        assertThat(indicators).filteredOn(row -> is(row, "layer", layer)).hasSize(count);
        assertThat(column(indicators, "code")).doesNotHaveDuplicates();
    }

    @Test
    void theAnnexHasACellForBothMilestonesOfEveryRowButTheHeader() {
        var cells = targets.stream().filter(row -> is(row, "clause", "PL02")).toList();
        assertThat(cells).hasSize(56).extracting(row -> row.getField("code")).doesNotContain("10");
        assertThat(cells.stream().collect(groupingBy(row -> row.getField("milestone"))))
                .containsOnlyKeys("2028", "2030")
                .allSatisfy((milestone, ofYear) -> assertThat(ofYear).hasSize(28));
    }

    @Test
    void aHeaderRowAloneHasNoKind() {
        assertThat(indicators)
                .allSatisfy(row -> assertThat(row.getField("kind").isEmpty()).isEqualTo(is(row, "header", "true")));
        assertThat(indicators).filteredOn(row -> is(row, "header", "true")).hasSize(1);
    }

    @Test
    void aSubRowOfTheAnnexInheritsTheAgenciesOfItsParent() {
        assertThat(indicators)
                .filteredOn(row -> is(row, "layer", "ANNEX"))
                .allSatisfy(row -> assertThat(row.getField("leading_agency").isEmpty())
                        .isEqualTo(!row.getField("parent").isEmpty()));
    }

    @Test
    void everyTargetOfTheBodyIsFoundWordForWordInItsClause() {
        var texts = clauses.stream().collect(toMap(row -> row.getField("path"), row -> row.getField("text")));
        assertThat(targets)
                .filteredOn(row -> !is(row, "clause", "PL02"))
                .hasSize(34)
                .allSatisfy(row -> assertThat(texts.get(row.getField("clause"))).contains(row.getField("wording")))
                .allSatisfy(row -> assertThat(row.getField("wording")).contains(row.getField("printed")));
    }

    @Test
    void theAnnexGovernsWhereTheBodyPromisesTheSameFor2030() {
        assertThat(targets)
                .allSatisfy(row -> assertThat(row.getField("governing"))
                        .isEqualTo(String.valueOf(is(row, "clause", "PL02") || is(row, "milestone", "2035"))));
    }

    @Test
    void aBoundIsReadFromThePrintedNumber() {
        assertThat(targets)
                .filteredOn(row -> !row.getField("printed").contains("1/2"))
                .allSatisfy(row -> assertThat(digits(row.getField("printed")))
                        .contains(digits(row.getField("low")), digits(row.getField("high"))));
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, true, false",
        "MORE_THAN, true, false",
        "AT_MOST, false, true",
        "LESS_THAN, false, true",
        "RANGE, true, true",
        "ABOUT, true, true",
        "STAGE, false, false",
        "UNQUANTIFIED, false, false",
        "MAINTAIN, false, false",
        "NONE, false, false"
    })
    void aComparatorFillsItsOwnBounds(String comparator, boolean low, boolean high) {
        assertThat(targets)
                .filteredOn(row -> is(row, "comparator", comparator))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getField("low").isEmpty()).isEqualTo(!low))
                .allSatisfy(row -> assertThat(row.getField("high").isEmpty()).isEqualTo(!high));
    }

    @Test
    void twentyTasksOfTheAnnexAndEightOfTheBodyHaveALeadAgency() {
        assertThat(tasks)
                .hasSize(28)
                .allSatisfy(row -> assertThat(row.getField("lead_agencies")).isNotEmpty());
        assertThat(tasks).filteredOn(row -> is(row, "layer", "ANNEX")).hasSize(20);
    }

    @Test
    void everyAgencyNamedIsKnownInTheProvince() {
        var known = rows(Path.of("db/reference/agencies.csv")).stream()
                .filter(row -> is(row, "province", "11"))
                .flatMap(row -> Stream.concat(Stream.of(row.getField("name")), parts(row, "aliases")))
                .collect(toSet());
        var named = Stream.concat(
                tasks.stream()
                        .flatMap(row -> Stream.of("monitoring_agencies", "lead_agencies", "coordinating_agencies")
                                .flatMap(column -> parts(row, column))),
                indicators.stream()
                        .flatMap(row ->
                                Stream.of("leading_agency", "advising_agency").flatMap(column -> parts(row, column))));
        assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(known).contains(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"documents", "indicators", "targets", "facts", "baselines", "tasks"})
    void everyClauseReferredToExists(String file) {
        assertThat(column(clauses, "path")).containsAll(Set.copyOf(column(file(file), "clause")));
    }

    @ParameterizedTest
    @CsvSource({
        "indicators, parent",
        "indicators, counterpart",
        "targets, code",
        "conflicts, body_code",
        "conflicts, annex_code",
        "facts, indicator",
        "baselines, code",
        "series, code"
    })
    void everyIndicatorReferredToExists(String file, String column) {
        assertThat(file(file).stream().flatMap(row -> parts(row, column)))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(column(indicators, "code")).contains(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"values", "values-2026", "values-2028"})
    void anIllustrativeValueIsOneNumberOrOneRatioOrOneStage(String file) {
        var values = rows(DEMO.resolve(file + ".csv"));
        assertThat(values)
                .allSatisfy(row -> assertThat(Stream.of("value", "numerator", "stage")
                                .filter(column -> !row.getField(column).isEmpty()))
                        .hasSize(1));
        assertThat(values)
                .allSatisfy(row -> assertThat(is(row, "status", "RETURNED"))
                        .isEqualTo(!row.getField("reason").isEmpty()));
        assertThat(values.stream().map(row -> row.getField("code") + "/" + row.getField("year")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "indicators, code layer name header",
        "targets, code milestone comparator clause governing",
        "tasks, number layer content lead clause",
        "clauses, path kind",
        "facts, code name value value_text quote clause",
        "conflicts, body_code annex_code milestone kind body_text statement_vi statement_en governing",
        "documents, relation title_or_number clause",
        "baselines, code year source clause",
        "series, code version from_year to_year name source"
    })
    void requiredCellsAreFilled(String file, String columns) {
        for (var column : columns.split(" "))
            assertThat(file(file))
                    .allSatisfy(row -> assertThat(cell(row, column)).isNotEmpty());
    }

    private static String cell(NamedCsvRecord row, String column) {
        return column.equals("title_or_number") ? row.getField("title") + row.getField("number") : row.getField(column);
    }

    private static String digits(String text) {
        return text.replaceAll("[.,]0?(?!\\d)|[.,](?=\\d{3})", "").replace(',', '.');
    }

    private static boolean is(NamedCsvRecord row, String column, String value) {
        return row.getField(column).equals(value);
    }

    private static Stream<String> parts(NamedCsvRecord row, String column) {
        return Arrays.stream(row.getField(column).split("\\|")).filter(part -> !part.isEmpty());
    }

    private static List<String> column(List<NamedCsvRecord> rows, String column) {
        return rows.stream().map(row -> row.getField(column)).toList();
    }

    private static List<NamedCsvRecord> file(String name) {
        return rows(DIEN_BIEN.resolve(name + ".csv"));
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
