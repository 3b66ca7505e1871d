package vn.cotmoc.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cotmoc.targets.IndicatorKind;

/// Shares of one whole that do not come to 100.
final class Composition {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Composition() {}

    static Optional<Finding> find(Situation situation, Rule rule) {
        var now = situation.candidate().amount();
        String whole = situation.indicator().parentCode();
        if (situation.indicator().kind() != IndicatorKind.COMPOSITION || whole == null || now.isEmpty())
            return Optional.empty();
        List<Kin> others = situation.kin().stream()
                .filter(kin -> kin.kind() == IndicatorKind.COMPOSITION && whole.equals(kin.parentCode()))
                .toList();
        var known = Stream.concat(now.stream(), others.stream().flatMap(kin -> kin.reading().amount().stream()))
                .toList();
        BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal off = sum.subtract(WHOLE);
        // As long as a share is missing only too much is wrong.
        boolean complete = known.size() == others.size() + 1 && !others.isEmpty();
        BigDecimal wrong = complete ? off.abs() : off;
        return Decimals.exceeds(wrong, Objects.requireNonNull(rule.limit()))
                ? Optional.of(Finding.of(
                        Check.SHARES_TO_100, rule.severity(), "", BigDecimal.valueOf(known.size()), sum, rule.bound()))
                : Optional.empty();
    }
}
