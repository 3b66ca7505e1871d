package vn.cotmoc.workbooks;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/// The few looks of a cell, each made once.
final class Looks {

    enum Look {
        TITLE(true, false, true, HorizontalAlignment.LEFT, "@"),
        LINE(false, false, true, HorizontalAlignment.LEFT, "@"),
        HEAD(true, true, true, HorizontalAlignment.CENTER, "@"),
        WORDS(false, true, true, HorizontalAlignment.LEFT, "@"),
        SECTION(true, true, true, HorizontalAlignment.LEFT, "@"),
        CENTRED(false, true, true, HorizontalAlignment.CENTER, "@"),
        FIGURE(false, true, true, HorizontalAlignment.RIGHT, "General"),
        CLOSED(false, true, true, HorizontalAlignment.LEFT, "General"),
        ENTER_NUMBER(false, true, false, HorizontalAlignment.RIGHT, "General"),
        ENTER_WORDS(false, true, false, HorizontalAlignment.LEFT, "@");

        private final boolean bold;
        private final boolean framed;
        private final boolean locked;
        private final HorizontalAlignment alignment;
        private final String format;

        Look(boolean bold, boolean framed, boolean locked, HorizontalAlignment alignment, String format) {
            this.bold = bold;
            this.framed = framed;
            this.locked = locked;
            this.alignment = alignment;
            this.format = format;
        }
    }

    private final Workbook workbook;
    private final Map<Look, CellStyle> made = new EnumMap<>(Look.class);

    Looks(Workbook workbook) {
        this.workbook = workbook;
    }

    CellStyle of(Look look) {
        return made.computeIfAbsent(look, this::make);
    }

    private CellStyle make(Look look) {
        var font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) (look == Look.TITLE ? 13 : 11));
        font.setBold(look.bold);
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(look.alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(look != Look.TITLE && look != Look.LINE);
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format));
        style.setLocked(look.locked);
        // Text stays text, whatever it begins with.
        style.setQuotePrefixed(look == Look.ENTER_WORDS);
        if (look.framed) frame(style);
        if (!look.locked) fill(style, IndexedColors.LIGHT_YELLOW);
        if (look == Look.CLOSED || look == Look.HEAD) fill(style, IndexedColors.GREY_25_PERCENT);
        return style;
    }

    private static void frame(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
    }

    private static void fill(CellStyle style, IndexedColors colour) {
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
