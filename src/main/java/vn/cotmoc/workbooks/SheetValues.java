package vn.cotmoc.workbooks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.workbooks.UnusableFile.Reason;

/// The sheets of a workbook, row by row; a sheet without a row of heads, such as the guide, has no values.
final class SheetValues implements ValueFile {

    private final Path file;
    private final WorkbookLimits limits;
    private final List<@Nullable Heads> heads = new ArrayList<>();
    private int rows;

    SheetValues(Path file, WorkbookLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    @Override
    public void read(Consumer<Line> taker) throws IOException {
        heads.clear();
        rows = 0;
        CellAddresses.check(file);
        try (var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(hasFormats(), true))) {
            var reading = new ReadingCells(workbook.isDate1904());
            for (var sheet :
                    workbook.getSheets().limit(WorkbookLimits.SHEETS + 1L).toList()) {
                if (sheet.getIndex() >= WorkbookLimits.SHEETS)
                    throw new UnusableFile(Reason.TOO_MANY_SHEETS, WorkbookLimits.SHEETS);
                try (var lines = sheet.openStream()) {
                    read(sheet.getName(), lines, reading, taker);
                }
            }
        } catch (UnusableFile | TakerFailed known) {
            throw known;
        } catch (IOException | RuntimeException damaged) {
            // Spoilt workbooks surprise the best of libraries; what cannot be read is refused, whatever it broke.
            throw new UnusableFile(Reason.DAMAGED);
        }
        if (heads.stream().allMatch(Objects::isNull)) throw new UnusableFile(Reason.NO_HEAD);
    }

    // The library insists on the formats of a workbook that may have none; without any there is no date either.
    private boolean hasFormats() throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.stream()
                    .anyMatch(part -> part.getName().toLowerCase(Locale.ROOT).contains("styles"));
        }
    }

    private void read(String name, Stream<Row> lines, ReadingCells reading, Consumer<Line> taker) {
        int sheet = heads.size();
        heads.add(null);
        for (var line : (Iterable<Row>) lines::iterator) {
            if (++rows > limits.rows()) throw new UnusableFile(Reason.TOO_MANY_ROWS, limits.rows());
            if (line.getCellCount() > WorkbookLimits.COLUMNS
                    && line.getCells(WorkbookLimits.COLUMNS, line.getCellCount()).stream()
                            .anyMatch(Objects::nonNull))
                throw new UnusableFile(Reason.TOO_MANY_COLUMNS, name, WorkbookLimits.COLUMNS);
            var known = heads.get(sheet);
            if (known != null) TakerFailed.guard(taker, line(sheet, line, known, reading));
            else if (line.getRowNum() <= WorkbookLimits.HEAD_WITHIN)
                heads.set(sheet, Heads.of(name, reading.texts(line)).orElse(null));
        }
    }

    private static Line line(int sheet, Row row, Heads heads, ReadingCells reading) {
        var cells = new EnumMap<Column, Found>(Column.class);
        heads.places().forEach((column, at) -> {
            if (at < row.getCellCount()) cells.put(column, reading.read(row.getCell(at)));
        });
        return new Line(sheet, row.getRowNum(), cells);
    }

    @Override
    public String sheetName(int sheet) {
        return known(sheet).sheet();
    }

    /// A column that the sheet lacks is spoken of at the indicator's.
    @Override
    public String columnName(int sheet, Column column) {
        var places = known(sheet).places();
        return letters(places.getOrDefault(column, places.getOrDefault(Column.INDICATOR, 0)));
    }

    private Heads known(int sheet) {
        return Objects.requireNonNull(heads.get(sheet));
    }

    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
