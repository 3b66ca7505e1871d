package vn.cotmoc.typesetting;

import vn.cotmoc.typesetting.Part.Chart;

/// Sets a chart or the squares of the seal below what stands on a sheet.
///
/// @param address where the squares of the seal lead, for whoever cannot see them; empty without a seal
record ExcelDrawing(SheetPlan plan, ExcelSheet sheet, String address) {

    private static final String XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static final int UNITS_PER_MILLIMETRE = 36_000;
    private static final int CHART_WIDTH = 165;
    private static final int CHART_HEIGHT = 90;
    private static final int SEAL_SIDE = 25;

    void write(Markup xml) {
        xml.start("xdr:wsDr", "xmlns:xdr", XDR, "xmlns:a", Word.A, "xmlns:r", Word.R, "xmlns:c", Word.C);
        xml.start("xdr:oneCellAnchor").start("xdr:from");
        xml.leaf("xdr:col", "0").leaf("xdr:colOff", "0");
        xml.leaf("xdr:row", String.valueOf(sheet.next()))
                .leaf("xdr:rowOff", "0")
                .end();
        if (plan.chart() != null) chart(xml, plan.chart());
        else seal(xml);
        xml.empty("xdr:clientData").end();
    }

    private static void chart(Markup xml, Chart chart) {
        size(xml, "xdr:ext", CHART_WIDTH, CHART_HEIGHT);
        xml.start("xdr:graphicFrame", "macro", "").start("xdr:nvGraphicFramePr");
        xml.empty("xdr:cNvPr", "id", 2, "name", "Chart 1", "descr", chart.title() + ". " + chart.description());
        xml.empty("xdr:cNvGraphicFramePr").end();
        xml.start("xdr:xfrm")
                .empty("a:off", "x", 0, "y", 0)
                .empty("a:ext", "cx", 0, "cy", 0)
                .end();
        xml.start("a:graphic").start("a:graphicData", "uri", Word.C).empty("c:chart", "r:id", "rId1");
        xml.end(3);
    }

    private void seal(Markup xml) {
        size(xml, "xdr:ext", SEAL_SIDE, SEAL_SIDE);
        xml.start("xdr:pic").start("xdr:nvPicPr").empty("xdr:cNvPr", "id", 2, "name", "QR", "descr", address);
        xml.empty("xdr:cNvPicPr").end();
        xml.start("xdr:blipFill").empty("a:blip", "r:embed", "rId1");
        xml.start("a:stretch").empty("a:fillRect").end(2);
        xml.start("xdr:spPr").start("a:xfrm").empty("a:off", "x", 0, "y", 0);
        size(xml, "a:ext", SEAL_SIDE, SEAL_SIDE);
        xml.end().start("a:prstGeom", "prst", "rect").empty("a:avLst").end(3);
    }

    private static void size(Markup xml, String element, int width, int height) {
        xml.empty(element, "cx", width * UNITS_PER_MILLIMETRE, "cy", height * UNITS_PER_MILLIMETRE);
    }
}
