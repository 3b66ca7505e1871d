package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The best yearly improvement ever recorded, here or elsewhere for the same concept: in units a year, or as a yearly
/// factor where the plan grows by equal factors, for there the units asked for grow every year.
final class BestYear {

    private BestYear() {}

    static boolean isSurpassedBy(Situation situation, RequiredPace required) {
        var needed = needed(situation, required);
        return known(situation).stream()
                .max(Comparator.naturalOrder())
                .filter(best -> Decimals.compare(needed, best) > 0)
                .isPresent();
    }

    private static BigDecimal needed(Situation situation, RequiredPace required) {
        if (!isByFactors(situation)) return required.perYear();
        int years = required.milestone() - situation.year();
        return factor(situation.value(), situation.threshold().orElseThrow(), years);
    }

    /// A single improvement is no record; two are.
    private static List<BigDecimal> known(Situation situation) {
        var improvements =
                improvements(situation).stream().map(BestPace::perYear).toList();
        var known = new ArrayList<BigDecimal>(improvements.size() < 2 ? List.of() : improvements);
        var elsewhere = situation.commitment().bestImprovement();
        if (elsewhere != null) known.add(elsewhere);
        return known;
    }

    static List<BestPace> improvements(Situation situation) {
        var values = situation.evidence().comparable().values();
        if (situation.commitment().isCumulative())
            return values.entrySet().stream()
                    .map(year -> new BestPace(year.getValue(), year.getKey(), year.getKey(), false))
                    .toList();
        var improvements = new ArrayList<BestPace>();
        for (var year : values.tailMap(values.firstKey(), false).entrySet()) {
            var before = values.lowerEntry(year.getKey());
            int years = year.getKey() - before.getKey();
            boolean byFactors = isByFactors(situation);
            var perYear = byFactors
                    ? factor(before.getValue(), year.getValue(), years)
                    : Decimals.divide(situation.advantage(year.getValue(), before.getValue()), years);
            improvements.add(new BestPace(perYear, before.getKey(), year.getKey(), byFactors));
        }
        return improvements;
    }

    private static boolean isByFactors(Situation situation) {
        var values = situation.evidence().comparable().values().values();
        return situation.commitment().geometric()
                && situation
                        .threshold()
                        .filter(threshold -> threshold.signum() > 0)
                        .isPresent()
                && values.stream().allMatch(value -> value.signum() > 0);
    }

    static BigDecimal factor(BigDecimal from, BigDecimal to, int years) {
        return Decimals.of(Math.pow(to.doubleValue() / from.doubleValue(), 1.0 / years));
    }
}
