package vn.cotmoc.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.cotmoc.imports.UnitListFile.Lines;
import vn.cotmoc.imports.UnitListFile.Reason;
import vn.cotmoc.imports.UnitListFile.Unusable;
import vn.cotmoc.shared.LegacyEncodings;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.AdministrativeUnit.Level;

/// Reads an official list of units: UTF-8, a head row, commas or semicolons.
final class ReadingUnitLists {

    static final int MOST_BYTES = 2 * 1024 * 1024;
    static final int MOST_ROWS = 20_000;

    private static final List<String> COMMUNES = List.of("province_code", "commune_code", "name", "type", "full_name");
    private static final List<String> PROVINCES = List.of("code", "name", "type", "full_name");

    private ReadingUnitLists() {}

    static UnitListFile read(byte[] content) {
        if (content.length > MOST_BYTES) return new Unusable(Reason.TOO_LARGE, String.valueOf(content.length));
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            return new Unusable(isLegacy(content) ? Reason.LEGACY_FONT : Reason.NOT_UTF8, "");
        }
        // A byte order mark is welcome; Excel writes one.
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (text.isBlank()) return new Unusable(Reason.EMPTY, "");
        if (text.indexOf('\0') >= 0) return new Unusable(Reason.NOT_UTF8, "");
        return lines(text);
    }

    // The fonts from before Unicode wrote single bytes that read as Western letters.
    private static boolean isLegacy(byte[] content) {
        return new String(content, Charset.forName("windows-1252"))
                .lines()
                .limit(50)
                .flatMap(line -> Arrays.stream(line.split("[,;\"]")))
                .anyMatch(cell -> LegacyEncodings.detect(cell).isPresent());
    }

    private static UnitListFile lines(String text) {
        String first = text.lines().findFirst().orElse("");
        String head = first.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
        String separator = head.contains(";") ? ";" : ",";
        List<String> columns = List.of(head.split(separator));
        Level level = columns.contains("commune_code") ? Level.COMMUNE : Level.PROVINCE;
        var missing = new ArrayList<>(level == Level.COMMUNE ? COMMUNES : PROVINCES);
        missing.removeAll(columns);
        if (!missing.isEmpty()) return new Unusable(Reason.COLUMNS_MISSING, String.join(", ", missing));
        try {
            return rows(head, text.substring(first.length()), separator.charAt(0), level);
        } catch (CsvParseException damaged) {
            return new Unusable(Reason.UNREADABLE, "");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static UnitListFile rows(String head, String rest, char separator, Level level) throws IOException {
        var checking = new CheckingUnitLists(level);
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false)
                .ofNamedCsvRecord(head + rest)) {
            int rows = 0;
            for (NamedCsvRecord row : reader) {
                if (++rows > MOST_ROWS) return new Unusable(Reason.TOO_MANY_ROWS, String.valueOf(MOST_ROWS));
                checking.check(
                        row.getStartingLineNumber(),
                        row.getFieldsAsMap().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, cell -> Vietnamese.clean(cell.getValue()))));
            }
        }
        if (checking.isEmpty()) return new Unusable(Reason.EMPTY, "");
        return new Lines(level, checking.units(), checking.faults());
    }
}
