package vn.cotmoc.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;

/// A proofreadable table: UTF-8, a head row, one record a row.
final class CsvFile {

    private CsvFile() {}

    /// The rows of a file; a file that is not there has none.
    static List<CsvRow> read(Resource file) {
        if (!file.exists()) return List.of();
        var rows = new ArrayList<CsvRow>();
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : reader) rows.add(new CsvRow(String.valueOf(file.getFilename()), row));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return rows;
    }
}
