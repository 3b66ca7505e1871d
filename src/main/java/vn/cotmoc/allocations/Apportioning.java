package vn.cotmoc.allocations;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Divides a whole by weights into rounded parts that sum exactly to it: the largest remainders are rounded up.
public final class Apportioning {

    private Apportioning() {}

    /// Parts with at most so many decimals; equal remainders go to who comes first.
    public static List<BigDecimal> split(BigDecimal whole, List<BigDecimal> weights, int decimals) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0))
            throw new IllegalArgumentException("weights %s".formatted(weights));
        if (whole.signum() < 0 || whole.stripTrailingZeros().scale() > decimals)
            throw new IllegalArgumentException("whole %s".formatted(whole));
        List<BigDecimal> exact = weights.stream()
                .map(weight -> whole.multiply(weight).divide(sum, MathContext.DECIMAL128))
                .toList();
        var parts = new ArrayList<>(exact.stream()
                .map(part -> part.setScale(decimals, RoundingMode.FLOOR))
                .toList());
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal left = whole.subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        var byRemainder = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer place) -> exact.get(place).subtract(parts.get(place)))
                        .reversed())
                .toList();
        int steps = left.divide(step, MathContext.DECIMAL128)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        for (int turn = 0; turn < steps; turn++) {
            int place = byRemainder.get(turn % parts.size());
            parts.set(place, parts.get(place).add(step));
        }
        return List.copyOf(parts);
    }
}
