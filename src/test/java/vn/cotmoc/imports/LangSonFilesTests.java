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

/// The files of Lạng Sơn's resolution on ethnic affairs, which has no annex, agree with each other and with its text.
class LangSonFilesTests {

    private static final Path FOLDER = Path.of("db/resolutions/lang-son-cong-tac-dan-toc-2021-2030");

    private final Map<String, String> texts =
            file("clauses").stream().collect(toMap(row -> row.getField("path"), row -> row.getField("text")));
    private final List<NamedCsvRecord> targets = file("targets");

    @ParameterizedTest
    @CsvSource({"indicators, 40", "targets, 47", "tasks, 8", "facts, 22", "clauses, 71", "documents, 12", "conflicts, 4"
    })
    void everyPromiseFactAndTaskIsThere(String file, int count) {
        assertThat(file(file)).hasSize(count).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"2025, 34", "2030, 13"})
    void theAimsOfBothYearsAreThere(String milestone, int count) {
        assertThat(column("targets", "milestone")).filteredOn(milestone::equals).hasSize(count);
    }

    @Test
    void everyIndicatorHasATargetAndEveryTargetGoverns() {
        assertThat(column("indicators", "code")).doesNotHaveDuplicates().hasSameElementsAs(column("targets", "code"));
        assertThat(column("targets", "governing")).containsOnly("true");
    }

    @Test
    void aTargetIsFoundWordForWordInItsClause() {
        assertThat(targets)
                .allSatisfy(row -> assertThat(texts.get(row.getField("clause"))).contains(row.getField("wording")))
                .allSatisfy(row -> assertThat(row.getField("wording")).contains(row.getField("printed")));
    }

    @Test
    void aFactIsFoundWordForWordInItsClause() {
        assertThat(file("facts"))
                .allSatisfy(row -> assertThat(texts.get(row.getField("clause"))).contains(row.getField("quote")))
                .allSatisfy(row -> assertThat(row.getField("quote")).contains(row.getField("value_text")));
    }

    @Test
    void aTaskIsFoundWordForWordInItsClauseAndNamesItsLead() {
        assertThat(file("tasks"))
                .allSatisfy(row -> assertThat(texts.get(row.getField("clause"))).contains(row.getField("content")))
                .allSatisfy(row -> assertThat(row.getField("lead_agencies")).isNotEmpty());
    }

    @Test
    void everyAgencyNamedIsKnownInTheProvince() {
        var known = rows(Path.of("db/reference/agencies.csv")).stream()
                .filter(row -> row.getField("province").equals("20"))
                .map(row -> row.getField("name"))
                .collect(toSet());
        var named = Stream.of("monitoring_agencies", "lead_agencies", "coordinating_agencies")
                .flatMap(column -> column("tasks", column).stream())
                .flatMap(cell -> Arrays.stream(cell.split("\\|")))
                .filter(name -> !name.isEmpty());
        assertThat(known).containsAll(named.toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"baselines.code", "series.code", "conflicts.body_code", "conflicts.annex_code"})
    void everyIndicatorReferredToExists(String place) {
        var parts = place.split("\\.");
        assertThat(column("indicators", "code")).containsAll(column(parts[0], parts[1]));
    }

    @Test
    void whatTheDocumentDoesNotStateStaysEmpty() {
        assertThat(file("resolution"))
                .filteredOn(row -> row.getField("value").isEmpty())
                .extracting(row -> row.getField("key"))
                .containsExactlyInAnyOrder(
                        "number_symbol", "issued_on", "horizon", "review_midterm", "review_end", "effective_from");
        assertThat(column("indicators", "leading_agency")).containsOnly("");
    }

    private static List<String> column(String file, String column) {
        return file(file).stream().map(row -> row.getField(column)).toList();
    }

    private static List<NamedCsvRecord> file(String name) {
        return rows(FOLDER.resolve(name + ".csv"));
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
