package vn.cotmoc.progress;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What recent years show, recent ones weighing most: a line through levels, or the mean of yearly figures.
record Trend(double mean, double slope, double weight, double centre, double spread, double error, int freedom) {

    private static final double YEARLY_DECAY = 0.8;
    /// Student's t for an 80 % band, by degrees of freedom from 1 on.
    private static final double[] T80 = {3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372};

    private static final double T80_MANY = 1.282;

    /// A weighted least-squares line; at least two points.
    static Optional<Trend> line(SortedMap<Integer, Double> points) {
        if (points.size() < 2) return Optional.empty();
        var level = mean(points).orElseThrow();
        double across = 0;
        double spread = 0;
        for (var point : aged(points).entrySet()) {
            double distance = point.getKey() - level.centre;
            spread += weight(point.getKey()) * distance * distance;
            across += weight(point.getKey()) * distance * (point.getValue() - level.mean);
        }
        return Optional.of(level.tilted(across / spread, spread, points));
    }

    /// A weighted mean; at least one point.
    static Optional<Trend> mean(SortedMap<Integer, Double> points) {
        if (points.isEmpty()) return Optional.empty();
        double weight = 0;
        double sum = 0;
        double ages = 0;
        for (var point : aged(points).entrySet()) {
            double own = weight(point.getKey());
            weight += own;
            sum += own * point.getValue();
            ages += own * point.getKey();
        }
        var flat = new Trend(sum / weight, 0, weight, ages / weight, 0, 0, points.size() - 1);
        return Optional.of(flat.withError(points));
    }

    private Trend tilted(double newSlope, double newSpread, SortedMap<Integer, Double> points) {
        return new Trend(mean, newSlope, weight, centre, newSpread, 0, points.size() - 2).withError(points);
    }

    private Trend withError(SortedMap<Integer, Double> points) {
        double squares = 0;
        for (var point : aged(points).entrySet()) {
            double residual = point.getValue() - mean - slope * (point.getKey() - centre);
            squares += weight(point.getKey()) * residual * residual;
        }
        double left = freedom > 0 ? Math.sqrt(squares / freedom) : 0;
        return new Trend(mean, slope, weight, centre, spread, left, freedom);
    }

    /// Years counted from the latest, which is 0; earlier ones are negative.
    private static Map<Integer, Double> aged(SortedMap<Integer, Double> points) {
        var aged = new TreeMap<Integer, Double>();
        points.forEach((year, value) -> aged.put(year - points.lastKey(), value));
        return aged;
    }

    private static double weight(int age) {
        return Math.pow(YEARLY_DECAY, -age);
    }

    /// Half the width of the 80 % band of a value so many years ahead; it grows with the distance.
    double margin(int yearsAhead) {
        if (freedom < 1) return 0;
        double away = spread > 0 ? (yearsAhead - centre) * (yearsAhead - centre) / spread : 0;
        return student() * error * Math.sqrt(1 + 1 / weight + away);
    }

    /// The same for the sum of that many years: chance averages out, a wrong mean does not.
    double marginOfSum(int years) {
        if (freedom < 1) return 0;
        return student() * error * Math.sqrt(years + years * years / weight);
    }

    private double student() {
        return freedom <= T80.length ? T80[freedom - 1] : T80_MANY;
    }
}
