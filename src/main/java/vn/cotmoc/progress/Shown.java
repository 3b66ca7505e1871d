package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Figures as they go into sentences: at most three decimals, and years that are never grouped.
final class Shown {

    private Shown() {}

    static String year(int year) {
        return String.valueOf(year);
    }

    static BigDecimal number(BigDecimal value) {
        var rounded = value.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
    }

    /// As its indicator is published; a difference too small for that keeps the decimals that show it.
    static Object published(Optional<BigDecimal> value, Commitment commitment) {
        return value.<Object>map(number -> {
                    int decimals = switch (commitment.tolerance()) {
                        case Tolerance.FullCount(int places) -> places;
                        case Tolerance.DerivedRatio _ -> 2;
                        case Tolerance.SampleSurvey _ -> 1;
                        case Tolerance.Fixed _ -> 3;
                    };
                    var rounded = number.setScale(decimals, RoundingMode.HALF_UP);
                    return number(rounded.signum() == 0 ? number : rounded);
                })
                .orElse("–");
    }

    /// A sentence only says a figure that its verdict has; the dash keeps the places of the others.
    static Object number(Optional<BigDecimal> value) {
        return value.<Object>map(Shown::number).orElse("–");
    }
}
