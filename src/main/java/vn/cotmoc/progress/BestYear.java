package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The best yearly improvement ever recorded: here, and elsewhere for the same concept.
final class BestYear {

    private BestYear() {}

    /// A single improvement is no record; two are.
    static Optional<BigDecimal> of(Situation situation) {
        var improvements = improvements(situation);
        var known = new ArrayList<BigDecimal>(improvements.size() < 2 ? List.of() : improvements);
        var elsewhere = situation.commitment().bestImprovement();
        if (elsewhere != null) known.add(elsewhere);
        return known.stream().max(Comparator.naturalOrder());
    }

    private static List<BigDecimal> improvements(Situation situation) {
        var values = situation.evidence().comparable().values();
        if (situation.commitment().isCumulative()) return List.copyOf(values.values());
        var improvements = new ArrayList<BigDecimal>();
        for (var year : values.tailMap(values.firstKey(), false).entrySet()) {
            var before = values.lowerEntry(year.getKey());
            var gained = situation.advantage(year.getValue(), before.getValue());
            improvements.add(Decimals.divide(gained, year.getKey() - before.getKey()));
        }
        return improvements;
    }
}
