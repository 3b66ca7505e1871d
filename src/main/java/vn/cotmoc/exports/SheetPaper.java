package vn.cotmoc.exports;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// Sets the paper of an annex: A4 landscape, as wide as the page, heads repeated, pages numbered above from the second.
final class SheetPaper {

    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final String PAGE_NUMBER = "&\"Times New Roman,Regular\"&14&P";

    private SheetPaper() {}

    static void set(XSSFSheet sheet, int heads, int lastColumn) {
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setRepeatingRows(new CellRangeAddress(heads, heads + 1, 0, lastColumn));
        var print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        // Guideline 05-HD/VPTW: 20 mm above and below, 15 mm at the side; the binding edge of a landscape page is
        // above.
        margin(sheet, PageMargin.TOP, 20);
        margin(sheet, PageMargin.BOTTOM, 20);
        margin(sheet, PageMargin.LEFT, 15);
        margin(sheet, PageMargin.RIGHT, 15);
        margin(sheet, PageMargin.HEADER, 10);
        // Asking for the first page's own header, left empty, is what keeps its number away.
        sheet.getFirstHeader().setCenter("");
        sheet.getHeader().setCenter(PAGE_NUMBER);
    }

    private static void margin(XSSFSheet sheet, PageMargin edge, int millimetres) {
        sheet.setMargin(edge, millimetres / MILLIMETRES_PER_INCH);
    }
}
