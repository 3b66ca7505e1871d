package vn.cotmoc.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.cotmoc.exports.PrintedAnnex.Head;

/// Writes annexes as a workbook, one sheet to an annex, that prints as the annexes were printed. Every cell is text: a
/// target is what is printed, not a number.
final class AnnexWorkbook {

    private static final int CHARACTERS = 150;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle title = style(14, true, true, false);
    private final CellStyle subtitle = style(14, false, true, false);
    private final CellStyle head = style(12, true, true, true);
    private final CellStyle centred = style(12, false, true, true);
    private final CellStyle text = style(12, false, false, true);
    private final CellStyle bold = style(12, true, false, true);

    private AnnexWorkbook() {}

    static byte[] write(List<PrintedAnnex> annexes) {
        var writer = new AnnexWorkbook();
        try (var workbook = writer.workbook;
                var out = new ByteArrayOutputStream()) {
            for (var annex : annexes) writer.annex(annex);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void annex(PrintedAnnex annex) {
        var sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(annex.name()));
        int last = annex.heads().size() - 1;
        for (int column = 0; column <= last; column++)
            sheet.setColumnWidth(column, annex.width(column, CHARACTERS) * 256);
        int next = 0;
        line(sheet, next++, annex.name(), title, last);
        for (String line : annex.titles()) line(sheet, next++, line, next == 2 ? title : subtitle, last);
        int heads = next;
        next = heads(sheet, annex, heads);
        SheetPaper.set(sheet, heads, last);
        if (!annex.isGrouped()) sheet.setRepeatingRows(new CellRangeAddress(heads, heads, 0, last));
        for (var row : annex.rows()) {
            for (int column = 0; column <= last; column++) {
                boolean words = annex.heads().get(column).form().isText();
                write(sheet, next, column, row.cells().get(column), words ? row.bold() ? bold : text : centred);
            }
            next++;
        }
    }

    private static void line(XSSFSheet sheet, int row, String words, CellStyle style, int last) {
        write(sheet, row, 0, words, style);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, last));
    }

    private int heads(XSSFSheet sheet, PrintedAnnex annex, int first) {
        int rows = annex.isGrouped() ? 2 : 1;
        for (int column = 0; column < annex.heads().size(); column++) {
            Head own = annex.heads().get(column);
            boolean grouped = own.group() != null;
            boolean begins = column == 0
                    || !java.util.Objects.equals(
                            own.group(), annex.heads().get(column - 1).group());
            write(sheet, first, column, !grouped ? own.text() : begins ? String.valueOf(own.group()) : "", head);
            if (rows == 2) write(sheet, first + 1, column, grouped ? own.text() : "", head);
            if (rows == 2 && !grouped) sheet.addMergedRegion(new CellRangeAddress(first, first + 1, column, column));
            if (grouped && begins && annex.span(column) > 1)
                sheet.addMergedRegion(new CellRangeAddress(first, first, column, column + annex.span(column) - 1));
        }
        return first + rows;
    }

    private static void write(XSSFSheet sheet, int row, int column, String words, CellStyle style) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        var cell = line.createCell(column);
        if (!words.isEmpty()) cell.setCellValue(words);
        cell.setCellStyle(style);
    }

    private CellStyle style(int size, boolean strong, boolean middle, boolean framed) {
        var font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) size);
        font.setBold(strong);
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(middle ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        // Text, and never a formula, whatever it begins with: a sub-row's ordinal is a dash.
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setQuotePrefixed(framed && !strong);
        if (framed) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
        }
        return style;
    }
}
