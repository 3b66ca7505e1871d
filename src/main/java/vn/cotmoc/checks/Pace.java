package vn.cotmoc.checks;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Milestone;

/// How fast an indicator has to move to keep what its resolution promises: a change of that size is no surprise.
final class Pace {

    private Pace() {}

    /// The way from a value to the next milestone that is still ahead, spread over the years between; zero against the
    /// direction of the promise and where nothing is promised in numbers.
    static BigDecimal promised(Indicator indicator, Reading from, int year, int direction) {
        return indicator.milestones().stream()
                .filter(milestone -> milestone.year() >= year && hasNumber(milestone))
                .min(Comparator.comparingInt(Milestone::year))
                .map(milestone -> perYear(milestone, from, direction))
                .orElse(BigDecimal.ZERO);
    }

    private static boolean hasNumber(Milestone milestone) {
        return milestone.target().lowEnd().isPresent()
                || milestone.target().highEnd().isPresent();
    }

    private static BigDecimal perYear(Milestone milestone, Reading from, int direction) {
        BigDecimal start = Objects.requireNonNull(from.number());
        BigDecimal years = BigDecimal.valueOf(milestone.year() - from.period().year());
        return Stream.concat(milestone.target().lowEnd().stream(), milestone.target().highEnd().stream())
                .map(end -> end.subtract(start))
                .filter(way -> way.signum() == direction)
                .map(way -> Decimals.divide(way.abs(), years))
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }
}
