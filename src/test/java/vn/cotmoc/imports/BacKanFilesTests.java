package vn.cotmoc.imports;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The files of Bắc Kạn's resolution for 2021 to 2025 hold what its text says, word for word.
class BacKanFilesTests {

    private static final Path BAC_KAN = Path.of("db/resolutions/bac-kan-ctmtqg-2021-2025");

    private final Map<String, String> clauses =
            file("clauses").stream().collect(toMap(row -> row.getField("path"), row -> row.getField("text")));

    @Test
    void whatTheDocumentDoesNotStateStaysEmpty() {
        var head = file("resolution").stream().collect(toMap(row -> row.getField("key"), row -> row.getField("value")));
        assertThat(head)
                .containsEntry("province", "06")
                .containsEntry("number_symbol", "")
                .containsEntry("issued_on", "")
                .containsEntry("horizon", "")
                .containsEntry("review_midterm", "");
        assertThat(file("conflicts")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"indicators, 21", "targets, 21", "facts, 16", "tasks, 6", "documents, 6"})
    void everythingTheDocumentStatesIsThere(String file, int count) {
        assertThat(file(file)).hasSize(count);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "I.2(1).1 | Trên 80% | MORE_THAN | 80 | ''",
                "I.2(1).2 | 80% | AT_LEAST | 80 | ''",
                "I.2(1).4 | 98,5% | AT_LEAST | 98.5 | ''",
                "I.2(2).1 | giảm bình quân từ 2% - 2,5%/năm | RANGE | 2 | 2.5",
                "I.2(2).2 | giảm bình quân từ 3,5% - 4% trở lên | AT_LEAST | 3.5 | ''",
                "I.2(3).1 | tăng ít nhất 1,5 lần | AT_LEAST | 1.5 | ''",
                "I.2(3).2 | tăng trên 2 lần | MORE_THAN | 2 | ''",
                "I.2(4).2 | ít nhất đạt trên 63% tổng số xã (61/96 xã) | MORE_THAN | 63 | ''",
                "I.2(4).4 | trên 17 xã | MORE_THAN | 17 | ''",
                "I.2(4).5 | 6 xã | AT_LEAST | 6 | ''"
            })
    void aTargetMeansWhatItsWordsSay(String code, String printed, String comparator, String low, String high) {
        assertThat(file("targets"))
                .filteredOn(row -> row.getField("code").equals(code))
                .singleElement()
                .satisfies(row -> assertThat(List.of(
                                row.getField("printed"),
                                row.getField("comparator"),
                                row.getField("low"),
                                row.getField("high")))
                        .containsExactly(printed, comparator, low, high));
    }

    @Test
    void moreThanSixtyThreePerCentOfNinetySixCommunesIsSixtyOneOfThem() {
        assertThat(60 * 100 / 96.0).isLessThan(63);
        assertThat(61 * 100 / 96.0).isGreaterThan(63);
    }

    @Test
    void everyTargetStandsWordForWordInItsClause() {
        assertThat(file("targets"))
                .allSatisfy(
                        row -> assertThat(clauses.get(row.getField("clause"))).contains(row.getField("wording")))
                .allSatisfy(row -> assertThat(row.getField("wording")).contains(row.getField("printed")));
    }

    @ParameterizedTest
    @CsvSource({"facts, quote", "tasks, content", "tasks, lead", "tasks, coordinating", "tasks, deadline"})
    void whatIsQuotedStandsInItsClause(String file, String column) {
        assertThat(file(file))
                .allSatisfy(
                        row -> assertThat(clauses.get(row.getField("clause"))).contains(row.getField(column)));
    }

    @ParameterizedTest
    @CsvSource({"indicators, parent", "facts, indicator", "baselines, code", "series, code", "targets, code"})
    void everyIndicatorReferredToExists(String file, String column) {
        var codes = file("indicators").stream().map(row -> row.getField("code")).collect(toSet());
        assertThat(file(file).stream().map(row -> row.getField(column)).filter(code -> !code.isEmpty()))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(codes).contains(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead_agencies", "coordinating_agencies"})
    void everyAgencyThatTasksNameIsOneOfBacKan(String column) {
        var known = rows(Path.of("db/reference/agencies.csv")).stream()
                .filter(row -> row.getField("province").equals("06"))
                .map(row -> row.getField("name"))
                .collect(toSet());
        assertThat(file("tasks").stream().flatMap(row -> parts(row, column)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(known).contains(name));
    }

    private static Stream<String> parts(NamedCsvRecord row, String column) {
        return Arrays.stream(row.getField(column).split("\\|")).filter(part -> !part.isEmpty());
    }

    private static List<NamedCsvRecord> file(String name) {
        return rows(BAC_KAN.resolve(name + ".csv"));
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
