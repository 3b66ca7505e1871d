package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// The pace of the current series version and where it leads.
/// The pace is always in units a year; amounts that grow by factors are projected on a log scale.
record Forecast(Situation situation, BigDecimal done, Optional<Trend> trend, Optional<Trend> growth) {

    /// The middle of a projection and its 80 % band.
    record Range(double low, double value, double high) {}

    static Forecast of(Situation situation, Standing standing) {
        var commitment = situation.commitment();
        var values = situation.evidence().comparable().values();
        var points = mapped(values, BigDecimal::doubleValue);
        if (commitment.isStage()) return new Forecast(situation, standing.done(), Optional.empty(), Optional.empty());
        if (commitment.isCumulative())
            return new Forecast(situation, standing.done(), Trend.mean(points), Optional.empty());
        // A logarithm needs positive values; a series that touches zero is projected on a straight line.
        boolean byFactors = commitment.geometric() && values.values().stream().allMatch(value -> value.signum() > 0);
        var growth = byFactors
                ? Trend.line(mapped(values, value -> Math.log(value.doubleValue())))
                : Optional.<Trend>empty();
        return new Forecast(situation, standing.done(), Trend.line(points), growth);
    }

    private static SortedMap<Integer, Double> mapped(
            NavigableMap<Integer, BigDecimal> values, ToDoubleFunction<BigDecimal> scale) {
        var points = new TreeMap<Integer, Double>();
        values.forEach((year, value) -> points.put(year, scale.applyAsDouble(value)));
        return points;
    }

    /// v: change a year, or for yearly figures their weighted mean.
    Optional<BigDecimal> pace() {
        return trend.map(found -> Decimals.of(situation.commitment().isCumulative() ? found.mean() : found.slope()));
    }

    Optional<Range> at(int year) {
        return trend.map(found -> range(found, year - situation.year()));
    }

    private Range range(Trend found, int ahead) {
        double last = situation.value().doubleValue();
        return switch (situation.commitment().kind()) {
            case FLOW -> around(found.mean(), found.margin(0));
            case RATE -> around(done.doubleValue() + found.mean() * ahead, found.marginOfSum(ahead));
            case LEVEL, RATIO_TO_BASE, RATIO_TO_REFERENCE, REDUCTION, INCREMENT, COMPOSITION, STAGE ->
                growth.map(factor -> scaled(last * Math.exp(factor.slope() * ahead), factor.margin(ahead)))
                        .orElseGet(() -> around(last + found.slope() * ahead, found.margin(ahead)));
        };
    }

    private static Range around(double value, double margin) {
        return new Range(value - margin, value, value + margin);
    }

    private static Range scaled(double value, double margin) {
        return new Range(value * Math.exp(-margin), value, value * Math.exp(margin));
    }
}
