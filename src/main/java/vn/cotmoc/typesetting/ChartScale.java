package vn.cotmoc.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.cotmoc.typesetting.Part.Chart;
import vn.cotmoc.typesetting.Part.Chart.Drawn;

/// From where to where a chart's values go, in steps of 1, 2 or 5 and their tens; nought is always on it.
record ChartScale(double low, double high, double step) {

    private static final double STEPS = 5;

    static ChartScale of(Chart chart) {
        double low = values(chart).min(Double::compare).orElse(0.0);
        double high = values(chart).max(Double::compare).orElse(1.0);
        low = Math.min(0, low);
        high = Math.max(high, low + 1e-6);
        double step = step((high - low) / STEPS);
        // Room above the highest for what is written there.
        return new ChartScale(Math.floor(low / step) * step, (Math.floor(high / step) + 1) * step, step);
    }

    private static Stream<Double> values(Chart chart) {
        if (chart.drawn() == Drawn.STACKED) {
            var sums = new ArrayList<Double>();
            for (int at = 0; at < chart.categories().size(); at++) sums.add(sum(chart, at));
            return sums.stream();
        }
        return chart.series().stream()
                .flatMap(series -> series.values().stream())
                .flatMap(Stream::ofNullable)
                .map(Number::doubleValue);
    }

    private static double sum(Chart chart, int at) {
        double sum = 0;
        for (var series : chart.series()) {
            var value = series.values().get(at);
            if (value != null) sum += value.doubleValue();
        }
        return sum;
    }

    private static double step(double wanted) {
        double ten = Math.pow(10, Math.floor(Math.log10(wanted)));
        double share = wanted / ten;
        return ten * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
    }

    /// Where a value stands between the ends, from nought to one.
    double share(double value) {
        return (value - low) / (high - low);
    }

    List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        int count = (int) Math.round((high - low) / step);
        for (int at = 0; at <= count; at++) ticks.add(Math.round((low + at * step) / step * 1000) / 1000.0 * step);
        return ticks;
    }
}
