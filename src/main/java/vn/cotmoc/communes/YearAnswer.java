package vn.cotmoc.communes;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.MissingReason;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.ReportedValue.Amount;
import vn.cotmoc.targets.ReportedValue.Part;
import vn.cotmoc.targets.ReportedValue.Ratio;
import vn.cotmoc.targets.ReportedValue.StageReached;

/// What a commune has said about a year: the figure that closes it, else what its quarters come to so far; `quarters`
/// names them.
record YearAnswer(
        @Nullable ReportedValue value, @Nullable MissingReason missing, List<Integer> quarters, boolean illustrative) {

    YearAnswer {
        quarters = List.copyOf(quarters);
    }

    /// An approved figure of the year (quarter 0) or of a quarter.
    record Told(
            int quarter,
            @Nullable ReportedValue value,
            @Nullable MissingReason missing,
            boolean illustrative) {
        // A reason that says neither that nothing occurs nor that the commune is not concerned is no answer yet.
        boolean isAnswer() {
            return value != null || missing == MissingReason.NOT_OCCURRING || missing == MissingReason.NOT_APPLICABLE;
        }
    }

    /// Empty where nothing answers. A flow adds its quarters up, everything else stands as its latest quarter says.
    static Optional<YearAnswer> of(IndicatorKind kind, List<Told> told) {
        var answers = told.stream()
                .filter(Told::isAnswer)
                .sorted(Comparator.comparingInt(Told::quarter))
                .toList();
        if (answers.isEmpty()) return Optional.empty();
        var first = answers.getFirst();
        if (first.quarter() == 0) return Optional.of(one(first, List.of()));
        var latest = answers.getLast();
        if (kind != IndicatorKind.FLOW) return Optional.of(one(latest, List.of(latest.quarter())));
        return Optional.of(sum(answers));
    }

    private static YearAnswer one(Told told, List<Integer> quarters) {
        return new YearAnswer(told.value(), told.missing(), quarters, told.illustrative());
    }

    private static YearAnswer sum(List<Told> answers) {
        var amounts = answers.stream()
                .map(Told::value)
                .filter(Amount.class::isInstance)
                .map(value -> ((Amount) value).value())
                .toList();
        boolean invented = answers.stream().anyMatch(Told::illustrative);
        var quarters = answers.stream().map(Told::quarter).toList();
        // Nothing in any quarter is a reason, not a sum of zero.
        return amounts.isEmpty()
                ? new YearAnswer(null, answers.getLast().missing(), quarters, invented)
                : new YearAnswer(
                        new Amount(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)),
                        null,
                        quarters,
                        invented);
    }

    /// The value as one number, a ratio as its kind of indicator is published, a stage as its rung.
    Optional<BigDecimal> number(IndicatorKind kind) {
        return switch (value) {
            case null -> Optional.empty();
            case Amount(var amount) -> Optional.of(amount);
            case Ratio ratio -> Optional.of(Figure.worth(ratio, kind));
            case Part _ -> Optional.empty();
            case StageReached(var stage) -> Optional.of(BigDecimal.valueOf(stage.rung()));
        };
    }

    /// Whether the year itself has been reported, not only some of its quarters.
    boolean isOfYear() {
        return quarters.isEmpty();
    }

    /// Whether quarters are still to be added: what the year comes to is not known yet.
    boolean isSumOfAPart(IndicatorKind kind) {
        return kind == IndicatorKind.FLOW && !isOfYear() && quarters.size() < 4;
    }

    /// How far the answer has moved since another year; empty where one of them has no number.
    Optional<BigDecimal> change(@Nullable YearAnswer before, IndicatorKind kind) {
        if (before == null || !Objects.equals(quarters, before.quarters()) && kind == IndicatorKind.FLOW)
            return Optional.empty();
        return number(kind).flatMap(now -> before.number(kind).map(now::subtract));
    }
}
