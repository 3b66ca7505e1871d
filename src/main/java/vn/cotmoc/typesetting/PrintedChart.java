package vn.cotmoc.typesetting;

import java.math.BigDecimal;
import java.util.Locale;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.typesetting.Part.Chart;
import vn.cotmoc.typesetting.Part.Chart.Drawn;
import vn.cotmoc.typesetting.Part.Series;

/// Draws a chart for paper out of boxes and lines, every value written beside what is drawn of it.
final class PrintedChart {

    private static final double WIDTH = 160;
    private static final double HEIGHT = 62;
    private static final double LEFT = 12;
    private static final double ABOVE = 10;
    private static final double BELOW = 8;

    private final Markup xml;
    private final Chart chart;
    private final int number;
    private final ChartScale scale;

    PrintedChart(Markup xml, Chart chart, int number) {
        this.xml = xml;
        this.chart = chart;
        this.number = number;
        this.scale = ChartScale.of(chart);
    }

    void write() {
        String size = "width: %smm; height: %smm".formatted(WIDTH, HEIGHT + BELOW);
        // The title is what a reader of PDFs says in place of the figure.
        xml.start("div", "id", PrintedFigures.id(number), "class", "chart", "title", chart.spoken(), "style", size);
        label(0, 0, WIDTH, chart.titleWithUnit(), "font-size: 11pt; font-weight: bold; text-align: center");
        for (double tick : scale.ticks()) tick(tick);
        for (int at = 0; at < chart.categories().size(); at++) category(at);
        for (int at = 0; at < chart.series().size(); at++) if (chart.drawn() == Drawn.LINES) line(at);
        legend();
        xml.end();
    }

    private void tick(double value) {
        box(LEFT, y(value), WIDTH - LEFT, 0, "border-top: 0.25pt solid #999");
        label(0, y(value) - 1.8, LEFT - 1.5, number(BigDecimal.valueOf(value)), "text-align: right");
    }

    private void category(int at) {
        double width = step();
        label(LEFT + at * width, HEIGHT - BELOW + 1, width, chart.categories().get(at), "text-align: center");
        if (chart.drawn() == Drawn.LINES) return;
        double below = 0;
        for (int one = 0; one < chart.series().size(); one++) {
            var value = chart.series().get(one).values().get(at);
            if (value == null) continue;
            bar(at, one, value.doubleValue(), below, number(value));
            if (chart.drawn() == Drawn.STACKED) below += value.doubleValue();
        }
    }

    private void bar(int at, int one, double value, double from, String words) {
        boolean stacked = chart.drawn() == Drawn.STACKED;
        int beside = stacked ? 1 : chart.series().size();
        double width = step() * 0.7 / beside;
        double x = LEFT + at * step() + step() * 0.15 + (stacked ? 0 : one * width);
        double top = Math.min(y(from), y(from + value));
        double height = Math.abs(y(from + value) - y(from));
        box(x, top, width, height, "background-color: %s".formatted(colour(one)));
        if (stacked && height < 3.5) return;
        double labelled = stacked ? top + height / 2 - 1.8 : top - 4;
        label(x - 3, labelled, width + 6, words, "text-align: center");
    }

    private void line(int one) {
        var series = chart.series().get(one);
        for (int at = 0; at < series.values().size(); at++) {
            var value = series.values().get(at);
            if (value == null) continue;
            double x = middle(at);
            double y = y(value.doubleValue());
            if (at > 0) segment(series, at, one);
            box(x - 0.8, y - 0.8, 1.6, 1.6, "background-color: %s".formatted(colour(one)));
            label(x - 9, one % 2 == 0 ? y - 5 : y + 1.4, 18, number(value), "text-align: center");
        }
    }

    /// A thin box, turned about its left end.
    private void segment(Series series, int at, int one) {
        var before = series.values().get(at - 1);
        var value = series.values().get(at);
        if (before == null || value == null) return;
        double rise = y(value.doubleValue()) - y(before.doubleValue());
        double run = step();
        double length = Math.hypot(run, rise);
        double turn = Math.toDegrees(Math.atan2(rise, run));
        box(
                middle(at - 1),
                y(before.doubleValue()),
                length,
                0,
                "border-top: 1.2pt %s %s; transform-origin: 0 0; transform: rotate(%sdeg)"
                        .formatted(one % 2 == 0 ? "solid" : "dashed", colour(one), rounded(turn)));
    }

    private void legend() {
        if (chart.series().size() < 2) return;
        double width = WIDTH / chart.series().size();
        for (int one = 0; one < chart.series().size(); one++) {
            box(one * width + 2, HEIGHT + 3.2, 3, 2.4, "background-color: %s".formatted(colour(one)));
            label(
                    one * width + 6.5,
                    HEIGHT + 2.6,
                    width - 7,
                    chart.series().get(one).name(),
                    "text-align: left");
        }
    }

    private void label(double x, double y, double width, String words, String looks) {
        if (words.isEmpty()) return;
        xml.leaf("div", words, "style", place(x, y, width) + looks);
    }

    private void box(double x, double y, double width, double height, String looks) {
        xml.leaf("div", "", "style", place(x, y, width) + "height: %smm; %s".formatted(rounded(height), looks));
    }

    private static String place(double x, double y, double width) {
        return "left: %smm; top: %smm; width: %smm; ".formatted(rounded(x), rounded(y), rounded(width));
    }

    private double step() {
        return (WIDTH - LEFT) / Math.max(1, chart.categories().size());
    }

    private double middle(int at) {
        return LEFT + (at + 0.5) * step();
    }

    private double y(double value) {
        return ABOVE + (HEIGHT - BELOW - ABOVE) * (1 - scale.share(value));
    }

    private String colour(int one) {
        return "#" + ChartMarkup.colour(one, chart.drawn() == Drawn.LINES);
    }

    private static String number(BigDecimal value) {
        return Vietnamese.number(value);
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
