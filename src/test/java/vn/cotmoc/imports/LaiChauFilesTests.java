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

/// The files of Lai Châu's resolution of 2026-2030, which has no annex, agree with each other and with its text.
class LaiChauFilesTests {

    private static final Path LAI_CHAU = Path.of("db/resolutions/lai-chau-ntm-2026-2030");

    private final List<NamedCsvRecord> indicators = file("indicators");
    private final List<NamedCsvRecord> targets = file("targets");
    private final Map<String, String> texts = file("clauses").stream()
            .collect(toMap(row -> row.getField("path"), row -> row.getField("heading") + row.getField("text")));

    @Test
    void everyPromiseOfAimsAndSolutionsIsThere() {
        assertThat(indicators)
                .hasSize(31)
                .allSatisfy(row -> assertThat(row.getField("layer")).isEqualTo("BODY"));
        assertThat(column(targets, "milestone")).filteredOn("2030"::equals).hasSize(29);
        assertThat(column(targets, "milestone")).filteredOn("2035"::equals).hasSize(5);
        assertThat(column(indicators, "code")).doesNotHaveDuplicates().containsAll(column(targets, "code"));
        assertThat(column(targets, "code")).containsAll(column(indicators, "code"));
    }

    @ParameterizedTest
    @CsvSource({
        "2.2.1(1).1, 2030, AT_LEAST, 47.5, ''",
        "2.2.1(1).2, 2030, AT_LEAST, 50, ''",
        "2.2.1(1).2, 2035, AT_LEAST, 50, ''",
        "2.2.1(2).1, 2030, RANGE, 3, 4",
        "2.2.1(2).1, 2035, RANGE, 3, 4",
        "2.2.1(2).2, 2030, LESS_THAN, '', 10",
        "2.2.1(3), 2030, STAGE, '', ''",
        "2.2.1(4), 2030, AT_LEAST, 10, ''",
        "2.2.1(4), 2035, AT_LEAST, 20, ''",
        "2.2.2(1).1, 2035, AT_LEAST, 1.6, ''",
        "2.2.2(3), 2035, AT_LEAST, 50, ''",
        "3.3(2).1, 2030, MORE_THAN, 95, ''",
        "3.4(2).1, 2030, ABOUT, 460, 460",
        "3.4(2).2, 2030, MORE_THAN, 250, ''",
        "3.4(3).6, 2030, AT_LEAST, 177000, ''",
        "3.5(3).1, 2030, ABOUT, 4700, 4700",
        "3.5(3).2, 2030, AT_LEAST, 70.5, ''"
    })
    void aTargetMeansWhatItsWordsSay(String code, String year, String comparator, String low, String high) {
        assertThat(targets)
                .filteredOn(row -> is(row, "code", code) && is(row, "milestone", year))
                .singleElement()
                .satisfies(row -> assertThat(
                                List.of(row.getField("comparator"), row.getField("low"), row.getField("high")))
                        .containsExactly(comparator, low, high));
    }

    @Test
    void everyTargetIsFoundWordForWordInItsClause() {
        assertThat(targets)
                .allSatisfy(row -> assertThat(texts.get(row.getField("clause"))).contains(row.getField("wording")))
                .allSatisfy(row -> assertThat(row.getField("wording")).contains(row.getField("printed")))
                .allSatisfy(row -> assertThat(row.getField("governing")).isEqualTo("true"));
    }

    @Test
    void everyFactIsFoundWordForWordInItsClause() {
        assertThat(file("facts"))
                .hasSize(9)
                .allSatisfy(row -> assertThat(texts.get(row.getField("clause"))).contains(row.getField("quote")));
    }

    @Test
    void everyPointOfTheImplementationIsATaskInItsOwnWords() {
        assertThat(file("tasks"))
                .hasSize(6)
                .allSatisfy(row -> assertThat(texts.get(row.getField("clause")))
                        .contains(row.getField("content"))
                        .contains(row.getField("lead"), row.getField("coordinating"), row.getField("deadline")));
    }

    @Test
    void everyAgencyNamedIsKnownInTheProvince() {
        var known = rows(Path.of("db/reference/agencies.csv")).stream()
                .filter(row -> is(row, "province", "12"))
                .map(row -> row.getField("name"))
                .collect(toSet());
        assertThat(file("tasks"))
                .allSatisfy(row -> assertThat(parts(row, "lead_agencies")).isNotEmpty())
                .allSatisfy(row -> assertThat(known)
                        .containsAll(Stream.concat(parts(row, "lead_agencies"), parts(row, "coordinating_agencies"))
                                .toList()));
    }

    @Test
    void theRateThatLeadsElsewhereThanTheLevelIsNamed() {
        assertThat(file("conflicts"))
                .anySatisfy(row -> assertThat(List.of(row.getField("body_code"), row.getField("annex_code")))
                        .containsExactly("2.2.1(2).1", "2.2.1(2).2"))
                .allSatisfy(row -> assertThat(column(indicators, "code"))
                        .contains(row.getField("body_code"), row.getField("annex_code")));
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
        return rows(LAI_CHAU.resolve(name + ".csv"));
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
