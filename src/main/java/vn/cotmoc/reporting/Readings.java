package vn.cotmoc.reporting;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.checks.Reading;
import vn.cotmoc.checks.Word;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicator.Baseline;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.ReportedValue;

/// Values as the checks read them, whether they have been kept or only typed.
final class Readings {

    private Readings() {}

    static Reading of(Figure figure) {
        return new Reading(
                figure.period(), figure.value(), figure.number().orElse(null), figure.level(), figure.maturity());
    }

    static Reading of(Slot slot, Entry entry, Map<Integer, BigDecimal> references) {
        return new Reading(
                slot.period(), entry.value(), number(slot, entry.value(), references), entry.level(), entry.maturity());
    }

    /// The value that a numerator is divided by, where one is in force.
    static @Nullable BigDecimal inForce(Indicator indicator, int year, Map<Integer, BigDecimal> references) {
        IndicatorKind kind = indicator.kind();
        if (kind == null) return null;
        Integer base = indicator.baseYear() != null
                ? indicator.baseYear()
                : indicator.baselines().stream()
                        .map(Baseline::year)
                        .max(Integer::compare)
                        .orElse(null);
        Reference reference = Reference.of(kind, year, base, references);
        return reference == null ? null : reference.value();
    }

    private static @Nullable BigDecimal number(
            Slot slot, @Nullable ReportedValue value, Map<Integer, BigDecimal> references) {
        BigDecimal inForce = inForce(slot.indicator(), slot.year(), references);
        IndicatorKind kind = Objects.requireNonNullElse(slot.indicator().kind(), IndicatorKind.LEVEL);
        return switch (value) {
            case null -> null;
            case ReportedValue.Amount(var amount) -> amount;
            case ReportedValue.Ratio(var numerator, var denominator) ->
                Figure.worth(new ReportedValue.Ratio(numerator, inForce == null ? denominator : inForce), kind);
            case ReportedValue.Part(var numerator) ->
                inForce == null ? null : Figure.worth(new ReportedValue.Ratio(numerator, inForce), kind);
            case ReportedValue.StageReached(var stage) -> BigDecimal.valueOf(stage.rung());
        };
    }

    /// What the natural limits say against a value, in the words of its refusal.
    static @Nullable Word broken(Indicator indicator, Entry entry) {
        return Checking.check(indicator, entry)
                .map(refused -> refused.limit().isEmpty()
                        ? Word.of("reporting.refused." + refused.why())
                        : Word.of("reporting.refused." + refused.why(), refused.limit()))
                .orElse(null);
    }
}
