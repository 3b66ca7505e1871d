package vn.cotmoc.typesetting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.typesetting.Part.Chart;
import vn.cotmoc.typesetting.Part.Chart.Drawn;
import vn.cotmoc.typesetting.Part.Series;

/// Writes a chart as Word and Excel draw it themselves, from the cells of a sheet.
///
/// @param row the row of the sheet in which the names of the series stand, from one
/// @param workbook leads to the workbook inside a Word file; none where the chart stands in its own workbook
record ChartMarkup(
        Chart chart, String sheet, int row, @Nullable String workbook) {

    // Dark for lines; light for what a number is written upon.
    private static final List<String> DARK = List.of("0F4C75", "B7791F", "2E8B57", "9B1C1C", "7A2E8E", "1F7A8C");
    private static final List<String> LIGHT = List.of("8FB4D3", "E3C565", "9CCBAF", "DE9A9A", "C3A6CF", "93C7D0");
    private static final List<String> MARKS = List.of("circle", "diamond", "square", "triangle", "x", "star");
    static final int CATEGORIES = 111;
    static final int VALUES = 222;

    void write(Markup xml) {
        xml.start("c:chartSpace", "xmlns:c", Word.C, "xmlns:a", Word.A, "xmlns:r", Word.R);
        xml.empty("c:roundedCorners", "val", 0);
        xml.start("c:chart");
        if (chart.title().isEmpty()) xml.empty("c:autoTitleDeleted", "val", 1);
        else ChartAxes.title(xml, chart.title(), true);
        if (!chart.title().isEmpty()) xml.empty("c:autoTitleDeleted", "val", 0);
        xml.start("c:plotArea").empty("c:layout");
        plot(xml);
        new ChartAxes(chart).write(xml);
        xml.end();
        if (chart.series().size() > 1)
            xml.start("c:legend")
                    .empty("c:legendPos", "val", "b")
                    .empty("c:overlay", "val", 0)
                    .end();
        xml.empty("c:plotVisOnly", "val", 1)
                .empty("c:dispBlanksAs", "val", "gap")
                .end();
        xml.start("c:txPr").empty("a:bodyPr").empty("a:lstStyle").start("a:p").start("a:pPr");
        ChartAxes.letters(xml, "a:defRPr", false);
        xml.end().empty("a:endParaRPr", "lang", "vi-VN").end(2);
        if (workbook != null)
            xml.start("c:externalData", "r:id", workbook)
                    .empty("c:autoUpdate", "val", 0)
                    .end();
    }

    private void plot(Markup xml) {
        boolean lines = chart.drawn() == Drawn.LINES;
        xml.start(lines ? "c:lineChart" : "c:barChart");
        if (!lines) xml.empty("c:barDir", "val", chart.drawn() == Drawn.BARS ? "bar" : "col");
        xml.empty("c:grouping", "val", lines ? "standard" : chart.drawn() == Drawn.STACKED ? "stacked" : "clustered");
        xml.empty("c:varyColors", "val", 0);
        for (int at = 0; at < chart.series().size(); at++) series(xml, at, lines);
        if (lines) xml.empty("c:marker", "val", 1);
        else {
            xml.empty("c:gapWidth", "val", 60);
            if (chart.drawn() == Drawn.STACKED) xml.empty("c:overlap", "val", 100);
        }
        xml.empty("c:axId", "val", CATEGORIES).empty("c:axId", "val", VALUES).end();
    }

    private void series(Markup xml, int at, boolean lines) {
        var one = chart.series().get(at);
        String column = column(at + 1);
        xml.start("c:ser").empty("c:idx", "val", at).empty("c:order", "val", at);
        xml.start("c:tx").start("c:strRef").leaf("c:f", place(column, row, row));
        xml.start("c:strCache")
                .empty("c:ptCount", "val", 1)
                .start("c:pt", "idx", 0)
                .leaf("c:v", one.name())
                .end(4);
        filled(xml, at, lines);
        if (!lines) xml.empty("c:invertIfNegative", "val", 0);
        labels(xml, at, lines);
        categories(xml);
        values(xml, one, column);
        if (lines) xml.empty("c:smooth", "val", 0);
        xml.end();
    }

    static String colour(int at, boolean lines) {
        var colours = lines ? DARK : LIGHT;
        return colours.get(at % colours.size());
    }

    private static void filled(Markup xml, int at, boolean lines) {
        String colour = colour(at, lines);
        xml.start("c:spPr");
        if (lines) xml.start("a:ln", "w", 28575);
        xml.start("a:solidFill").empty("a:srgbClr", "val", colour).end();
        if (lines) xml.end();
        xml.end();
        if (!lines) return;
        // Told apart by its mark too, for paper without colours.
        xml.start("c:marker")
                .empty("c:symbol", "val", MARKS.get(at % MARKS.size()))
                .empty("c:size", "val", 7);
        xml.start("c:spPr")
                .start("a:solidFill")
                .empty("a:srgbClr", "val", colour)
                .end(3);
    }

    private void labels(Markup xml, int at, boolean lines) {
        xml.start("c:dLbls").empty("c:numFmt", "formatCode", ChartNumbers.format(chart), "sourceLinked", 0);
        // Two lines that run close: one has its numbers above, the other below.
        if (lines) xml.empty("c:dLblPos", "val", at % 2 == 0 ? "t" : "b");
        xml.empty("c:showLegendKey", "val", 0).empty("c:showVal", "val", 1);
        xml.empty("c:showCatName", "val", 0).empty("c:showSerName", "val", 0).empty("c:showPercent", "val", 0);
        xml.empty("c:showBubbleSize", "val", 0).end();
    }

    private void categories(Markup xml) {
        int first = row + 1;
        xml.start("c:cat").start("c:strRef");
        xml.leaf("c:f", place("A", first, row + chart.categories().size()));
        xml.start("c:strCache").empty("c:ptCount", "val", chart.categories().size());
        for (int at = 0; at < chart.categories().size(); at++)
            xml.start("c:pt", "idx", at).leaf("c:v", chart.categories().get(at)).end();
        xml.end(3);
    }

    private void values(Markup xml, Series one, String column) {
        xml.start("c:val").start("c:numRef");
        xml.leaf("c:f", place(column, row + 1, row + chart.categories().size()));
        xml.start("c:numCache")
                .leaf("c:formatCode", "General")
                .empty("c:ptCount", "val", one.values().size());
        for (int at = 0; at < one.values().size(); at++) {
            var value = one.values().get(at);
            if (value != null)
                xml.start("c:pt", "idx", at).leaf("c:v", value.toPlainString()).end();
        }
        xml.end(3);
    }

    private String place(String column, int from, int to) {
        String cells =
                from == to ? "$%s$%d".formatted(column, from) : "$%1$s$%2$d:$%1$s$%3$d".formatted(column, from, to);
        return "'%s'!%s".formatted(sheet.replace("'", "''"), cells);
    }

    static String column(int at) {
        String name = "";
        for (int rest = at; rest >= 0; rest = rest / 26 - 1) name = (char) ('A' + rest % 26) + name;
        return name;
    }
}
