package vn.cotmoc.checks;

import java.math.BigDecimal;
import java.util.Optional;

/// The province's own figure beside what its communes' figures come to.
final class RollUp {

    private RollUp() {}

    static Optional<Finding> find(Situation situation, Rule rule) {
        RolledUp rolled = situation.rolledUp();
        var now = situation.candidate().amount();
        if (rolled == null || rolled.reported() == 0 || now.isEmpty()) return Optional.empty();
        BigDecimal apart = now.get().subtract(rolled.value()).abs();
        var found = switch (Measure.of(situation.indicator())) {
            case NOTHING -> Optional.<Finding>empty();
            case POINTS -> said(situation, rule, rolled, "POINTS", apart);
            case RELATIVE ->
                rolled.value().signum() == 0
                        ? said(situation, rule, rolled, "ZERO", apart).filter(_ -> apart.signum() > 0)
                        : said(situation, rule, rolled, "PERCENT", Decimals.percent(apart, rolled.value()));
        };
        // While communes are missing the two need not agree.
        return rolled.isComplete() ? found : found.map(Finding::informing);
    }

    private static Optional<Finding> said(
            Situation situation, Rule rule, RolledUp rolled, String wording, BigDecimal apart) {
        if (!wording.equals("ZERO") && !Decimals.exceeds(apart, rule.bound())) return Optional.empty();
        return Optional.of(Finding.of(
                Check.ROLL_UP,
                rule.severity(),
                wording,
                situation.candidate().amount().orElseThrow(),
                rolled.value(),
                String.valueOf(rolled.reported()),
                String.valueOf(rolled.units()),
                apart,
                rule.bound()));
    }
}
