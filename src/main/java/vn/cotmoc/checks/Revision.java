package vn.cotmoc.checks;

import java.math.BigDecimal;
import java.util.Optional;

/// What has already been approved for the same period and differs.
final class Revision {

    private Revision() {}

    /// An estimate and a final figure of the same period that lie far apart, whichever of the two comes now.
    static Optional<Finding> estimateFar(Situation situation, Rule rule) {
        Reading candidate = situation.candidate();
        var other = situation.standing().stream()
                .filter(reading -> reading.isEstimate() != candidate.isEstimate()
                        && reading.amount().isPresent())
                .findFirst();
        if (other.isEmpty() || candidate.amount().isEmpty()) return Optional.empty();
        BigDecimal now = candidate.amount().get();
        BigDecimal then = other.get().amount().orElseThrow();
        BigDecimal estimate = candidate.isEstimate() ? now : then;
        BigDecimal apart = now.subtract(then).abs();
        if (estimate.signum() == 0 || !Decimals.exceeds(apart, situation.noise())) return Optional.empty();
        BigDecimal percent = Decimals.percent(apart, estimate);
        return Decimals.exceeds(percent, rule.bound())
                ? Optional.of(Finding.of(
                        Check.ESTIMATE_FAR,
                        rule.severity(),
                        candidate.isEstimate() ? "BACK" : "FINAL",
                        percent,
                        then,
                        now,
                        rule.bound()))
                : Optional.empty();
    }

    /// A final figure that is changed when the campaign of its period is over.
    static Optional<Finding> late(Situation situation, Rule rule) {
        var present = situation.standing().stream()
                .findFirst()
                .filter(reading ->
                        reading.maturity().isFinal() && reading.amount().isPresent());
        var now = situation.candidate().amount();
        if (!situation.campaignOver() || present.isEmpty() || now.isEmpty()) return Optional.empty();
        BigDecimal then = present.get().amount().orElseThrow();
        return Decimals.same(then, now.get())
                ? Optional.empty()
                : Optional.of(Finding.of(
                        Check.LATE_CHANGE,
                        rule.severity(),
                        "",
                        String.valueOf(situation.period().year()),
                        then,
                        now.get()));
    }
}
