package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The mean share of numbered rows; each sub-row is averaged into its parent first, so that a row with many parts
/// weighs no more than one without.
final class Composite {

    private Composite() {}

    static Optional<BigDecimal> of(List<TalliedRow> rows) {
        Map<String, List<BigDecimal>> numbered = new LinkedHashMap<>();
        for (var row : rows) {
            if (!row.isExpected()) continue;
            var own = row.parent().orElse(row.code());
            row.share()
                    .ifPresent(share -> numbered.computeIfAbsent(own, _ -> new ArrayList<>())
                            .add(share));
        }
        if (numbered.isEmpty()) return Optional.empty();
        return Optional.of(mean(numbered.values().stream().map(Composite::mean).toList()));
    }

    private static BigDecimal mean(Collection<BigDecimal> shares) {
        return Decimals.divide(Decimals.sum(shares), shares.size());
    }
}
