package vn.cotmoc.checks;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The middle of some values and how far one lies from it, in a way that a few wild values do not spoil.
public record Robust(BigDecimal median, BigDecimal deviation, BigDecimal meanDeviation) {

    // Iglewicz and Hoaglin: 0.6745 makes the median absolute deviation comparable to a standard deviation, and 1.253314
    // does the same for the mean absolute deviation, which stands in where more than half of the values are equal.
    private static final BigDecimal BY_MEDIAN = new BigDecimal("0.6745");
    private static final BigDecimal BY_MEAN = new BigDecimal("1.253314");

    public static Robust of(Collection<BigDecimal> values) {
        BigDecimal median = middle(values);
        var deviations =
                values.stream().map(value -> value.subtract(median).abs()).toList();
        BigDecimal sum = deviations.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Robust(
                median, middle(deviations), Decimals.divide(sum, BigDecimal.valueOf(Math.max(1, deviations.size()))));
    }

    /// How unusual a value is beside them; empty where all of them are equal and nothing can be told.
    public Optional<BigDecimal> score(BigDecimal value) {
        BigDecimal away = value.subtract(median).abs();
        if (deviation.signum() > 0) return Optional.of(Decimals.divide(BY_MEDIAN.multiply(away), deviation));
        if (meanDeviation.signum() > 0) return Optional.of(Decimals.divide(away, BY_MEAN.multiply(meanDeviation)));
        return Optional.empty();
    }

    private static BigDecimal middle(Collection<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) return BigDecimal.ZERO;
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : Decimals.divide(sorted.get(half - 1).add(sorted.get(half)), BigDecimal.TWO);
    }
}
