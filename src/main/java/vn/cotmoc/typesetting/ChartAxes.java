package vn.cotmoc.typesetting;

import vn.cotmoc.typesetting.Part.Chart;
import vn.cotmoc.typesetting.Part.Chart.Drawn;

/// Writes the axes of a chart: categories in their order, values from nought with their unit.
record ChartAxes(Chart chart) {

    private static final int LETTERS = 1100;
    private static final int CATEGORIES = ChartMarkup.CATEGORIES;
    private static final int VALUES = ChartMarkup.VALUES;

    void write(Markup xml) {
        boolean lying = chart.drawn() == Drawn.BARS;
        categories(xml, lying);
        values(xml, lying);
    }

    private static void categories(Markup xml, boolean lying) {
        xml.start("c:catAx").empty("c:axId", "val", CATEGORIES);
        xml.start("c:scaling")
                .empty("c:orientation", "val", lying ? "maxMin" : "minMax")
                .end();
        xml.empty("c:delete", "val", 0).empty("c:axPos", "val", lying ? "l" : "b");
        xml.empty("c:numFmt", "formatCode", "General", "sourceLinked", 0);
        xml.empty("c:majorTickMark", "val", "none").empty("c:minorTickMark", "val", "none");
        xml.empty("c:tickLblPos", "val", "low")
                .empty("c:crossAx", "val", VALUES)
                .empty("c:crosses", "val", "autoZero");
        xml.empty("c:auto", "val", 0).empty("c:lblAlgn", "val", "ctr");
        xml.empty("c:noMultiLvlLbl", "val", 1).end();
    }

    private void values(Markup xml, boolean lying) {
        xml.start("c:valAx").empty("c:axId", "val", VALUES);
        xml.start("c:scaling").empty("c:orientation", "val", "minMax").end();
        xml.empty("c:delete", "val", 0).empty("c:axPos", "val", lying ? "b" : "l");
        xml.start("c:majorGridlines").start("c:spPr").start("a:ln", "w", 6350).start("a:solidFill");
        xml.empty("a:srgbClr", "val", "DAD6CF").end(4);
        if (!chart.unit().isEmpty()) title(xml, chart.unit(), false);
        xml.empty("c:numFmt", "formatCode", ChartNumbers.format(chart), "sourceLinked", 0);
        xml.empty("c:majorTickMark", "val", "out").empty("c:minorTickMark", "val", "none");
        xml.empty("c:tickLblPos", "val", "nextTo").empty("c:crossAx", "val", CATEGORIES);
        xml.empty("c:crosses", "val", lying ? "max" : "autoZero")
                .empty("c:crossBetween", "val", "between")
                .end();
    }

    static void title(Markup xml, String words, boolean strong) {
        xml.start("c:title").start("c:tx").start("c:rich").empty("a:bodyPr").empty("a:lstStyle");
        xml.start("a:p").start("a:r");
        letters(xml, "a:rPr", strong);
        xml.leaf("a:t", words).end(4).empty("c:overlay", "val", 0).end();
    }

    static void letters(Markup xml, String element, boolean strong) {
        xml.start(element, "lang", "vi-VN", "sz", LETTERS, "b", strong ? 1 : 0);
        xml.empty("a:latin", "typeface", Looks.FONT)
                .empty("a:cs", "typeface", Looks.FONT)
                .end();
    }
}
