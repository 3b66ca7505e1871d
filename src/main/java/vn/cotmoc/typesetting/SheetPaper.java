package vn.cotmoc.typesetting;

import java.util.List;

/// Sets the paper of a sheet: A4, as wide as the page, heads frozen and repeated, pages numbered above from the second.
record SheetPaper(SheetPlan plan, String foot) {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final String LETTERS = "&C&\"Times New Roman,Regular\"&14";
    private static final String SMALL_LETTERS = "&C&\"Times New Roman,Bold\"&10";

    void before(Markup xml, int frozenColumns) {
        xml.start("worksheet", "xmlns", MAIN, "xmlns:r", Word.R);
        xml.start("sheetPr").empty("pageSetUpPr", "fitToPage", 1).end();
        xml.start("sheetViews").start("sheetView", "workbookViewId", 0);
        if (plan.table() != null) pane(xml, frozenColumns);
        xml.end(2);
        xml.empty("sheetFormatPr", "defaultRowHeight", 15);
        xml.start("cols");
        for (int at = 0; at < plan.widths().size(); at++)
            xml.empty(
                    "col", "min", at + 1, "max", at + 1, "width", plan.widths().get(at) + 0.71, "customWidth", 1);
        xml.end();
    }

    private void pane(Markup xml, int columns) {
        int rows = plan.headRow() + plan.headRows() - 1;
        String corner = ChartMarkup.column(columns) + (rows + 1);
        if (columns == 0)
            xml.empty("pane", "ySplit", rows, "topLeftCell", corner, "activePane", "bottomLeft", "state", "frozen");
        else
            xml.empty(
                    "pane",
                    "xSplit",
                    columns,
                    "ySplit",
                    rows,
                    "topLeftCell",
                    corner,
                    "activePane",
                    "bottomRight",
                    "state",
                    "frozen");
    }

    void after(Markup xml, List<String> merged, String table) {
        if (!merged.isEmpty()) {
            xml.start("mergeCells", "count", merged.size());
            for (String range : merged) xml.empty("mergeCell", "ref", range);
            xml.end();
        }
        xml.empty("printOptions", "horizontalCentered", 1);
        xml.empty(
                "pageMargins",
                "left",
                inches(Paper.LEFT),
                "right",
                inches(Paper.RIGHT),
                "top",
                inches(Paper.TOP),
                "bottom",
                inches(Paper.BOTTOM),
                "header",
                inches(Paper.NUMBER),
                "footer",
                inches(Paper.NUMBER));
        String lies = plan.isLandscape() ? "landscape" : "portrait";
        xml.empty("pageSetup", "paperSize", 9, "orientation", lies, "fitToWidth", 1, "fitToHeight", 0);
        // The first page has a head of its own, and it is empty.
        xml.start("headerFooter", "differentFirst", 1).leaf("oddHeader", LETTERS + "&P");
        String words = foot.isEmpty() ? "" : SMALL_LETTERS + foot.replace("&", "&&");
        if (!words.isEmpty()) xml.leaf("oddFooter", words);
        xml.leaf("firstHeader", "");
        if (!words.isEmpty()) xml.leaf("firstFooter", words);
        xml.end();
        if (!table.isEmpty())
            xml.start("ignoredErrors")
                    .empty("ignoredError", "sqref", table, "numberStoredAsText", 1)
                    .end();
        if (plan.hasDrawing()) xml.empty("drawing", "r:id", "rId1");
    }

    private static String inches(int millimetres) {
        return String.valueOf(Math.round(millimetres / MILLIMETRES_PER_INCH * 10_000) / 10_000.0);
    }
}
