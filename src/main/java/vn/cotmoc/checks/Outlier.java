package vn.cotmoc.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// A value far from the middle of those it should resemble: its own series, or what other communes report.
final class Outlier {

    private static final int FEWEST_YEARS = 5;
    private static final int FEWEST_UNITS = 8;

    private Outlier() {}

    static Optional<Finding> inSeries(Situation situation, Rule rule) {
        var values = situation.earlier().stream()
                .flatMap(reading -> reading.amount().stream())
                .toList();
        return values.size() < FEWEST_YEARS ? Optional.empty() : find(situation, rule, Check.SERIES_OUTLIER, values);
    }

    static Optional<Finding> amongUnits(Situation situation, Rule rule) {
        return situation.likeUnits().size() < FEWEST_UNITS
                ? Optional.empty()
                : find(situation, rule, Check.UNITS_OUTLIER, situation.likeUnits());
    }

    private static Optional<Finding> find(Situation situation, Rule rule, Check check, List<BigDecimal> values) {
        var now = situation.candidate().amount();
        if (now.isEmpty()) return Optional.empty();
        Robust usual = Robust.of(values);
        // A steady series makes every decimal an outlier: what is no news is passed over.
        if (!Decimals.exceeds(now.get().subtract(usual.median()).abs(), situation.noise())) return Optional.empty();
        return usual.score(now.get())
                .filter(score -> Decimals.exceeds(score, rule.bound()))
                .map(score -> Finding.of(
                        check,
                        rule.severity(),
                        "",
                        now.get(),
                        usual.median(),
                        BigDecimal.valueOf(values.size()),
                        score.setScale(1, RoundingMode.HALF_UP),
                        rule.bound()));
    }
}
