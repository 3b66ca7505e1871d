package vn.cotmoc.agencies;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.cotmoc.agencies.AgencyNames.Named;

/// The reference list of agencies and the sheets of the resolutions, as the domain types see them without a database.
final class NamesOnFile {

    static final Map<String, String> PROVINCES = Map.of(
            "11",
            "Điện Biên",
            "12",
            "Lai Châu",
            "20",
            "Lạng Sơn",
            "06",
            "Bắc Kạn",
            "19",
            "Thái Nguyên",
            "51",
            "Quảng Ngãi");

    private NamesOnFile() {}

    static AgencyNames names(String province, LocalDate on) {
        return AgencyNames.of(PROVINCES.getOrDefault(province, ""), named(province, on));
    }

    static List<Named> named(String province, LocalDate on) {
        return rows(Path.of("db/reference/agencies.csv")).stream()
                .filter(row -> row.getField("province").equals(province) && isValid(row, on))
                .map(NamesOnFile::named)
                .toList();
    }

    static List<NamedCsvRecord> rows(Path file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> parts(String field) {
        return Arrays.stream(field.split("\\|")).filter(part -> !part.isEmpty()).toList();
    }

    private static boolean isValid(NamedCsvRecord row, LocalDate on) {
        String from = row.getField("valid_from");
        String to = row.getField("valid_to");
        return (from.isEmpty() || !LocalDate.parse(from).isAfter(on))
                && (to.isEmpty() || !LocalDate.parse(to).isBefore(on));
    }

    private static Named named(NamedCsvRecord row) {
        var others = Stream.concat(
                        parts(row.getField("aliases")).stream(),
                        Stream.of(row.getField("abbreviation")).filter(text -> !text.isEmpty()))
                .toList();
        String name = row.getField("name");
        return new Named(new AgencyId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))), name, others);
    }
}
