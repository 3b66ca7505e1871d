package vn.cotmoc.targets;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Tables of examples that are too long for annotations.
final class Tables {

    private static final Path TEST_RESOURCES = Path.of("src/test/resources/vn/cotmoc/targets");

    /// A row whose cells are asked for by the head of their column.
    record Row(Map<String, String> cells) {
        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }
    }

    private Tables() {}

    static List<Row> test(String name) {
        return of(TEST_RESOURCES.resolve(name));
    }

    static List<Row> of(Path file) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .map(NamedCsvRecord::getFieldsAsMap)
                    .map(Row::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
