package vn.cotmoc.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.targets.Period;

/// All that is known around a value when it is checked.
///
/// `earlier` are the approved values of the same place before it, measured by the same standard, oldest first;
/// `standing` the approved ones of the very same period, latest first; `likeUnits` what other communes report;
/// `inForce` the reference value that it is divided by; `broken` what its natural limits say against it.
public record Situation(
        Indicator indicator,
        Period period,
        Reading candidate,
        List<Reading> earlier,
        List<Reading> standing,
        List<Kin> kin,
        List<BigDecimal> likeUnits,
        @Nullable RolledUp rolledUp,
        @Nullable BigDecimal inForce,
        boolean campaignOver,
        @Nullable Word broken) {

    public Situation {
        earlier = List.copyOf(earlier);
        standing = List.copyOf(standing);
        kin = List.copyOf(kin);
        likeUnits = List.copyOf(likeUnits);
    }

    /// The nearest earlier value that has a number.
    Optional<Reading> before() {
        return earlier.reversed().stream()
                .filter(reading -> reading.amount().isPresent())
                .findFirst();
    }

    /// The value of exactly one year before.
    Optional<Reading> lastYear() {
        return earlier.stream()
                .filter(reading -> reading.period().year() == period.year() - 1)
                .findFirst();
    }

    /// A difference below this is the rounding of what is published, not news: ten units of the last printed decimal.
    BigDecimal noise() {
        int decimals = indicator.decimals() == null ? 1 : indicator.decimals();
        return BigDecimal.ONE.movePointRight(1 - decimals);
    }
}
