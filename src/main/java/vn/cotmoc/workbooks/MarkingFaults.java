package vn.cotmoc.workbooks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.cotmoc.documents.CheckingPackages;

/// Gives a file back with its faults in their cells: what is wrong and what to do, to be mended there and sent again.
@Component
public class MarkingFaults {

    // A workbook that is changed is held in memory, many times as large as it is unpacked.
    private static final CheckingPackages.Limits IN_MEMORY = new CheckingPackages.Limits(
            500, DataSize.ofMegabytes(20), DataSize.ofMegabytes(8), 200, WorkbookLimits.CELL);

    private final Words words;

    MarkingFaults(Words words) {
        this.words = words;
    }

    /// As what a file is given back.
    public enum Marked {
        XLSX,
        CSV,
        /// A list of the faults, where the file itself is too large to be marked.
        LIST
    }

    Marked mark(Path file, List<CellFault> faults, Locale locale, OutputStream out) throws IOException {
        byte[] beginning;
        try (var in = Files.newInputStream(file)) {
            beginning = in.readNBytes(4);
        }
        if (!CheckingPackages.isArchive(beginning)) {
            csv(file, faults, locale, out);
            return Marked.CSV;
        }
        if (CheckingPackages.check(file, IN_MEMORY).isPresent()) {
            list(faults, locale, out);
            return Marked.LIST;
        }
        var marked = new ByteArrayOutputStream();
        try (var in = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(in)) {
            var styles = new HashMap<Short, CellStyle>();
            byCell(faults, locale).forEach((cell, text) -> mark(workbook, cell, text, styles));
            workbook.write(marked);
        } catch (IOException | RuntimeException strange) {
            // What could be read cannot always be changed.
            list(faults, locale, out);
            return Marked.LIST;
        }
        marked.writeTo(out);
        return Marked.XLSX;
    }

    private record Spot(String sheet, long row, String column) {}

    private Map<Spot, String> byCell(List<CellFault> faults, Locale locale) {
        return faults.stream()
                .collect(Collectors.groupingBy(
                        fault -> new Spot(fault.sheet(), fault.row(), fault.column()),
                        Collectors.mapping(fault -> said(fault, locale), Collectors.joining("\n"))));
    }

    private String said(CellFault fault, Locale locale) {
        String why = words.say(fault.why(), locale);
        return fault.suggestion() == null ? why : why + " " + words.say(fault.suggestion(), locale);
    }

    private static void mark(XSSFWorkbook workbook, Spot spot, String text, Map<Short, CellStyle> styles) {
        XSSFSheet sheet = workbook.getSheet(spot.sheet());
        if (sheet == null) return;
        int at = (int) spot.row() - 1;
        var row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
        int column = CellReference.convertColStringToIndex(spot.column());
        var cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
        cell.setCellStyle(
                styles.computeIfAbsent(cell.getCellStyle().getIndex(), _ -> filled(workbook, cell.getCellStyle())));
        sheet.setColumnHidden(column, false);
        cell.removeCellComment();
        var anchor = new XSSFClientAnchor(0, 0, 0, 0, column + 1, at, column + 5, at + 6);
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(new XSSFRichTextString(text));
        cell.setCellComment(comment);
    }

    private static CellStyle filled(XSSFWorkbook workbook, CellStyle style) {
        var filled = workbook.createCellStyle();
        filled.cloneStyleFrom(style);
        filled.setFillForegroundColor(IndexedColors.ROSE.getIndex());
        filled.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return filled;
    }

    private void csv(Path file, List<CellFault> faults, Locale locale, OutputStream out) throws IOException {
        var byRow = faults.stream()
                .collect(Collectors.groupingBy(
                        CellFault::row,
                        Collectors.mapping(
                                fault -> fault.column() + ": " + said(fault, locale), Collectors.joining(" "))));
        try (var csv = CsvWriter.builder()
                        .fieldSeparator(CsvValues.separator(file))
                        .build(letters(out));
                var lines = CsvReader.builder()
                        .fieldSeparator(CsvValues.separator(file))
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(CsvValues.letters(file))) {
            boolean head = true;
            for (var line : lines) {
                var cells = new ArrayList<>(line.getFields());
                cells.add(head ? "fault" : byRow.getOrDefault(line.getStartingLineNumber(), ""));
                csv.writeRecord(cells);
                head = false;
            }
        }
    }

    private void list(List<CellFault> faults, Locale locale, OutputStream out) throws IOException {
        try (var csv = CsvWriter.builder().build(letters(out))) {
            csv.writeRecord("sheet", "row", "column", "fault");
            for (var fault : faults)
                csv.writeRecord(
                        CsvValues.guarded(fault.sheet()),
                        String.valueOf(fault.row()),
                        fault.column(),
                        CsvValues.guarded(said(fault, locale)));
        }
    }

    private static OutputStreamWriter letters(OutputStream out) throws IOException {
        var letters = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        letters.append('\uFEFF');
        return letters;
    }
}
