package vn.cotmoc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The files of definitions agree with each other and with the resolutions that use them.
class DefinitionFilesTests {

    private static final Path REFERENCE = Path.of("db/reference");
    private static final Path RESOLUTIONS = Path.of("db/resolutions");

    private final List<NamedCsvRecord> concepts = rows(REFERENCE.resolve("concepts.csv"));

    /// Folders of resolutions; the file of bindings is not in every one.
    static Stream<Path> folders() throws IOException {
        try (var found = Files.list(RESOLUTIONS)) {
            return found.filter(folder -> Files.exists(folder.resolve("concepts.csv"))).toList().stream();
        }
    }

    @Test
    void aConceptStandsBehindItsParentAndNamesAKnownSeries() {
        var codes = column(concepts, "code");
        assertThat(codes).hasSizeGreaterThanOrEqualTo(29).doesNotHaveDuplicates();
        assertThat(concepts)
                .filteredOn(row -> !row.getField("parent").isEmpty())
                .allSatisfy(row -> assertThat(codes.indexOf(row.getField("parent")))
                        .isBetween(0, codes.indexOf(row.getField("code")) - 1));
        var series = column(rows(REFERENCE.resolve("reference_series.csv")), "code");
        assertThat(column(concepts, "series"))
                .filteredOn(code -> !code.isEmpty())
                .isSubsetOf(series);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyBindingNamesAnIndicatorAndADefinition(Path folder) {
        var bindings = rows(folder.resolve("concepts.csv"));
        assertThat(column(bindings, "code"))
                .doesNotHaveDuplicates()
                .isSubsetOf(column(rows(folder.resolve("indicators.csv")), "code"));
        assertThat(column(bindings, "concept")).isSubsetOf(column(concepts, "code"));
        assertThat(bindings)
                .filteredOn(row -> row.getField("differs").equals("true"))
                .allSatisfy(row -> assertThat(row.getField("note")).isNotEmpty());
    }

    private static List<String> column(List<NamedCsvRecord> rows, String column) {
        return rows.stream().map(row -> row.getField(column)).toList();
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
