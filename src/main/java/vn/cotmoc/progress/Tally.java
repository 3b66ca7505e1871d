package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The roll-up of a resolution, an agency or a province: counts first, a composite only where enough is known.
public record Tally(
        Map<VerdictWord, Integer> counts,
        int rows,
        BigDecimal coverage,
        Optional<BigDecimal> onCourse,
        Optional<BigDecimal> composite) {

    private static final BigDecimal ENOUGH = new BigDecimal("0.70");

    public Tally {
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
    }

    public static Tally of(List<TalliedRow> rows) {
        var counts = counts(rows);
        var expected = rows.stream().filter(TalliedRow::isExpected).toList();
        int known = (int)
                expected.stream().filter(row -> row.word().saysSomething()).count();
        int onCourse =
                (int) expected.stream().filter(row -> row.word().isOnCourse()).count();
        var coverage = part(known, expected.size()).orElse(BigDecimal.ZERO);
        var composite = coverage.compareTo(ENOUGH) >= 0 ? Composite.of(rows) : Optional.<BigDecimal>empty();
        return new Tally(counts, expected.size(), coverage, part(onCourse, known), composite);
    }

    public int count(VerdictWord word) {
        return counts.getOrDefault(word, 0);
    }

    private static Map<VerdictWord, Integer> counts(List<TalliedRow> rows) {
        var counts = new EnumMap<VerdictWord, Integer>(VerdictWord.class);
        for (var word : VerdictWord.values()) counts.put(word, 0);
        rows.stream().filter(row -> !row.header()).forEach(row -> counts.merge(row.word(), 1, Integer::sum));
        return counts;
    }

    private static Optional<BigDecimal> part(int some, int all) {
        return all == 0 ? Optional.empty() : Optional.of(Decimals.divide(BigDecimal.valueOf(some), all));
    }
}
