package vn.cotmoc.exports;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.cotmoc.exports.Column.Form;

/// The few looks of a sheet, each made once: Excel allows only so many.
final class SheetStyles {

    /// The lines above and below the table.
    enum Title {
        NAME(14, true, false, HorizontalAlignment.CENTER),
        SUBJECT(13, true, false, HorizontalAlignment.CENTER),
        ORIGIN(13, false, true, HorizontalAlignment.CENTER),
        STANDING(12, false, true, HorizontalAlignment.RIGHT),
        MARK(13, true, false, HorizontalAlignment.CENTER),
        ANSWER(12, true, false, HorizontalAlignment.LEFT),
        LEGEND(11, false, true, HorizontalAlignment.LEFT);

        private final int size;
        private final boolean bold;
        private final boolean italic;
        private final HorizontalAlignment alignment;

        Title(int size, boolean bold, boolean italic, HorizontalAlignment alignment) {
            this.size = size;
            this.bold = bold;
            this.italic = italic;
            this.alignment = alignment;
        }
    }

    /// `format` is empty for words; `quoted` keeps words that look like a formula from ever becoming one.
    private record Look(HorizontalAlignment alignment, boolean bold, String format, boolean quoted) {}

    private static final int TABLE_SIZE = 11;

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> looks = new HashMap<>();

    SheetStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle of(Title title) {
        var style = workbook.createCellStyle();
        style.setFont(font(title.size, title.bold, title.italic));
        style.setAlignment(title.alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        return style;
    }

    XSSFCellStyle head() {
        return looks.computeIfAbsent(new Look(HorizontalAlignment.CENTER, true, "@", false), this::make);
    }

    XSSFCellStyle of(Cell cell, Form form, boolean bold, String text) {
        var alignment = cell instanceof Cell.Amount
                ? HorizontalAlignment.RIGHT
                : form.isRunningText() ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER;
        boolean number = cell instanceof Cell.Amount || cell instanceof Cell.Year;
        boolean quoted = !number && ReviewCsv.startsFormula(text);
        return looks.computeIfAbsent(new Look(alignment, bold, format(cell), quoted), this::make);
    }

    /// Excel itself shows these with the comma and the dot of the reader's country; words are cells of kind text.
    private static String format(Cell cell) {
        return switch (cell) {
            case Cell.Amount(var _, var decimals) -> decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
            case Cell.Year _ -> "0";
            case Cell.Words _, Cell.Reached _, Cell.Rated _, Cell.Remarks _ -> "@";
            case Cell.Blank _ -> "General";
        };
    }

    private XSSFCellStyle make(Look look) {
        var style = workbook.createCellStyle();
        style.setFont(font(TABLE_SIZE, look.bold, false));
        style.setAlignment(look.alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format));
        style.setQuotePrefixed(look.quoted);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        return style;
    }

    private XSSFFont font(int size, boolean bold, boolean italic) {
        var font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        font.setItalic(italic);
        return font;
    }
}
