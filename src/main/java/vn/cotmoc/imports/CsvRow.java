package vn.cotmoc.imports;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One row of a proofreadable file; what cannot be read says in which file, line and column.
record CsvRow(String file, NamedCsvRecord row) {

    int line() {
        return Math.toIntExact(row.getStartingLineNumber());
    }

    @Nullable
    String text(String column) {
        String cell = row.findField(column).orElse("");
        return cell.isBlank() ? null : Normalizer.normalize(cell.strip(), Normalizer.Form.NFC);
    }

    String required(String column) {
        String cell = text(column);
        if (cell == null) throw fault(column, "is empty");
        return cell;
    }

    @Nullable
    Integer integer(String column) {
        return read(column, Integer::valueOf);
    }

    @Nullable
    BigDecimal decimal(String column) {
        return read(column, BigDecimal::new);
    }

    @Nullable
    LocalDate date(String column) {
        return read(column, LocalDate::parse);
    }

    boolean flag(String column) {
        return switch (required(column)) {
            case "true" -> true;
            case "false" -> false;
            case String other -> throw fault(column, "is neither true nor false: " + other);
        };
    }

    /// The parts of a cell that lists several, parted by bars.
    List<String> list(String column) {
        String cell = text(column);
        return cell == null
                ? List.of()
                : Stream.of(cell.split("\\|"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    FileFault fault(String column, String reason) {
        return new FileFault(file, row.getStartingLineNumber(), column, reason);
    }

    private <T> @Nullable T read(String column, Function<String, T> reading) {
        String cell = text(column);
        if (cell == null) return null;
        try {
            return reading.apply(cell);
        } catch (RuntimeException unreadable) {
            throw fault(column, "cannot be read: " + cell);
        }
    }
}
