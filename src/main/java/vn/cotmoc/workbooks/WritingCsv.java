package vn.cotmoc.workbooks;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.workbooks.ReportingTable.Entrance;

/// Values line by line for other programs and for a Vietnamese Excel: UTF-8 with a byte order mark, numbers as
/// `1234,5`,
/// choices by their constants, and nothing that would open as a formula.
final class WritingCsv {

    private WritingCsv() {}

    static void write(List<ReportingTable> tables, String illustrative, OutputStream out) throws IOException {
        Writer letters = new OutputStreamWriter(out, StandardCharsets.UTF_8).append('\uFEFF');
        boolean marked = tables.stream().anyMatch(ReportingTable::isIllustrative);
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(letters);
        var heads =
                new ArrayList<>(Arrays.stream(Column.values()).map(Column::head).toList());
        // A file without a title has no other place for it.
        if (marked) heads.add("nature");
        csv.writeRecord(heads);
        for (var table : tables)
            for (var entrance : table.entrances()) {
                var line = new ArrayList<>(Arrays.stream(Column.values())
                        .map(column -> CsvValues.guardedUnlessNumber(cell(table, entrance, column)))
                        .toList());
                if (marked)
                    line.add(entrance.figure().filter(Figure::illustrative).isPresent() ? illustrative : "");
                csv.writeRecord(line);
            }
        csv.flush();
        letters.flush();
    }

    private static String cell(ReportingTable table, Entrance entrance, Column column) {
        return switch (column) {
            case RESOLUTION -> table.slug();
            case INDICATOR -> entrance.indicator().code();
            case NAME -> entrance.indicator().name();
            case UNIT -> entrance.unit().code();
            case PERIOD -> entrance.period().toString();
            case VALUE, NUMERATOR, DENOMINATOR, LEVEL ->
                of(
                        entrance,
                        figure -> Optional.ofNullable(Entered.number(figure, column))
                                .map(TypedNumber::plain));
            case STAGE, MISSING, MATURITY ->
                of(
                        entrance,
                        figure -> Optional.<Enum<?>>ofNullable(Entered.choice(figure, column))
                                .map(Enum::name));
            case NOTE, REASON -> of(entrance, figure -> Optional.ofNullable(Entered.words(figure, column)));
            case REVISION -> entrance.figure().map(Figure::revision).orElse(0).toString();
        };
    }

    private static String of(Entrance entrance, java.util.function.Function<Figure, Optional<String>> cell) {
        return entrance.figure().flatMap(cell).orElse("");
    }
}
