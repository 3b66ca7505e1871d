package vn.cotmoc.typesetting;

import vn.cotmoc.typesetting.Part.Chart;

/// Sets a chart or a picture into a paragraph of its own, with words for whoever cannot see it.
record WordPicture(Markup xml, int number) {

    private static final int UNITS_PER_MILLIMETRE = 36_000;
    private static final int CHART_HEIGHT = 75;
    private static final int CHART_WIDTH = 165;
    private static final int SEAL_SIDE = 25;

    void chart(String relation, Chart chart, int line) {
        open(Style.FIGURE, Math.min(line, CHART_WIDTH), CHART_HEIGHT, chart.title() + ". " + chart.description());
        xml.empty("wp:cNvGraphicFramePr");
        xml.start("a:graphic").start("a:graphicData", "uri", Word.C);
        xml.empty("c:chart", "r:id", relation);
        xml.end(6);
    }

    void seal(String relation, String description) {
        open(Style.SEAL, SEAL_SIDE, SEAL_SIDE, description);
        xml.start("wp:cNvGraphicFramePr")
                .empty("a:graphicFrameLocks", "noChangeAspect", 1)
                .end();
        xml.start("a:graphic").start("a:graphicData", "uri", Word.PIC).start("pic:pic");
        xml.start("pic:nvPicPr").empty("pic:cNvPr", "id", number, "name", "seal.png", "descr", description);
        xml.empty("pic:cNvPicPr").end();
        xml.start("pic:blipFill").empty("a:blip", "r:embed", relation);
        xml.start("a:stretch").empty("a:fillRect").end(2);
        xml.start("pic:spPr").start("a:xfrm").empty("a:off", "x", 0, "y", 0);
        xml.empty("a:ext", "cx", SEAL_SIDE * UNITS_PER_MILLIMETRE, "cy", SEAL_SIDE * UNITS_PER_MILLIMETRE)
                .end();
        xml.start("a:prstGeom", "prst", "rect").empty("a:avLst").end(2);
        xml.end(7);
    }

    private void open(Style style, int width, int height, String description) {
        xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", style.id()).end();
        xml.start("w:r").start("w:drawing").start("wp:inline", "distT", 0, "distB", 0, "distL", 0, "distR", 0);
        xml.empty("wp:extent", "cx", width * UNITS_PER_MILLIMETRE, "cy", height * UNITS_PER_MILLIMETRE);
        xml.empty("wp:docPr", "id", number, "name", "Picture " + number, "descr", description);
    }
}
