package vn.cotmoc.reporting;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.allocations.Asked;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.ReportedValue.Amount;
import vn.cotmoc.targets.ReportedValue.Part;
import vn.cotmoc.targets.ReportedValue.Ratio;
import vn.cotmoc.targets.ReportedValue.StageReached;
import vn.cotmoc.targets.Stage;

/// Whether a value is possible for its indicator: the right form and within its natural limits.
final class Checking {

    private static final int LONGEST_TEXT = 4000;
    private static final BigDecimal GREATEST = new BigDecimal("1e15");

    private Checking() {}

    /// The form that the unit is asked for goes before the indicator's own: communes say whether they meet a share.
    static Optional<Submission.Refused> check(Slot slot, Entry entry, @Nullable Asked asked) {
        Indicator indicator = slot.indicator();
        if (slot.isProvincial() && slot.period().isYear()) return check(indicator, entry);
        return switch (asked) {
            case null -> refused(indicator, Refusal.UNIT_DOES_NOT_REPORT, "");
            case AS_PRINTED -> check(indicator, entry);
            case NUMBER ->
                entry.value() == null || entry.value() instanceof Amount
                        ? check(indicator, entry)
                        : refused(indicator, Refusal.NUMBER_EXPECTED, "");
            case PARTS ->
                entry.value() == null || entry.value() instanceof Ratio
                        ? check(indicator, entry)
                        : refused(indicator, Refusal.PARTS_EXPECTED, "");
            case STAGE, YES -> counted(indicator, entry, asked);
            case MEASURED -> measured(indicator, entry);
        };
    }

    private static Optional<Submission.Refused> counted(Indicator indicator, Entry entry, Asked asked) {
        if (texts(entry)) return Optional.of(tooLong(indicator));
        if (entry.value() == null) return Optional.empty();
        boolean fits = entry.value() instanceof StageReached(var stage)
                && (asked == Asked.STAGE || stage == Stage.COMPLETED || stage == Stage.NOT_STARTED);
        return fits
                ? Optional.empty()
                : refused(indicator, asked == Asked.YES ? Refusal.YES_OR_NO_EXPECTED : Refusal.STAGE_EXPECTED, "");
    }

    // What is held against a threshold has the threshold's measure, not the limits of the province's share.
    private static Optional<Submission.Refused> measured(Indicator indicator, Entry entry) {
        if (texts(entry)) return Optional.of(tooLong(indicator));
        return switch (entry.value()) {
            case null -> Optional.empty();
            case Amount(var amount) ->
                amount.abs().compareTo(GREATEST) > 0
                        ? refused(indicator, Refusal.ABOVE_LIMIT, GREATEST.toPlainString())
                        : Optional.empty();
            case Ratio(var numerator, var _) ->
                numerator.signum() < 0 ? refused(indicator, Refusal.NEGATIVE_PART, "") : Optional.empty();
            case Part _, StageReached _ -> refused(indicator, Refusal.NUMBER_EXPECTED, "");
        };
    }

    private static boolean texts(Entry entry) {
        return isTooLong(entry.note()) || isTooLong(entry.reason());
    }

    static Optional<Submission.Refused> check(Indicator indicator, Entry entry) {
        if (length(entry.note()) > LONGEST_TEXT || length(entry.reason()) > LONGEST_TEXT)
            return Optional.of(tooLong(indicator));
        if (entry.level() != null && outside(entry.level())) return refused(indicator, Refusal.LEVEL_OUT_OF_LIMITS, "");
        ReportedValue value = entry.value();
        boolean stage = indicator.kind() == IndicatorKind.STAGE;
        return switch (value) {
            case null -> Optional.empty();
            case StageReached _ -> stage ? Optional.empty() : refused(indicator, Refusal.NUMBER_EXPECTED, "");
            case Amount(var amount) ->
                stage ? refused(indicator, Refusal.STAGE_EXPECTED, "") : withinLimits(indicator, amount);
            case Part(var numerator) -> part(indicator, numerator);
            case Ratio ratio -> stage ? refused(indicator, Refusal.STAGE_EXPECTED, "") : share(indicator, ratio);
        };
    }

    // The level behind a yearly rate is a share of households.
    private static boolean outside(BigDecimal level) {
        return level.signum() < 0 || level.compareTo(BigDecimal.valueOf(100)) > 0;
    }

    private static Optional<Submission.Refused> part(Indicator indicator, BigDecimal numerator) {
        if (indicator.reference().isEmpty()) return refused(indicator, Refusal.DENOMINATOR_MISSING, "");
        return numerator.signum() < 0 ? refused(indicator, Refusal.NEGATIVE_PART, "") : Optional.empty();
    }

    private static Optional<Submission.Refused> share(Indicator indicator, Ratio ratio) {
        IndicatorKind kind = Objects.requireNonNull(indicator.kind());
        if (kind == IndicatorKind.FLOW || kind == IndicatorKind.RATE)
            return refused(indicator, Refusal.NUMBER_EXPECTED, "");
        if (ratio.numerator().signum() < 0) return refused(indicator, Refusal.NEGATIVE_PART, "");
        if (kind == IndicatorKind.LEVEL && ratio.numerator().compareTo(ratio.denominator()) > 0)
            return refused(indicator, Refusal.PART_ABOVE_WHOLE, "");
        return withinLimits(indicator, Figure.worth(ratio, kind));
    }

    private static Optional<Submission.Refused> withinLimits(Indicator indicator, BigDecimal value) {
        if (indicator.kind() == IndicatorKind.FLOW && value.stripTrailingZeros().scale() > 0)
            return refused(indicator, Refusal.WHOLE_NUMBER_EXPECTED, "");
        BigDecimal lower = indicator.lowerLimit();
        BigDecimal upper = indicator.upperLimit() == null ? GREATEST : indicator.upperLimit();
        if (lower != null && value.compareTo(lower) < 0)
            return refused(indicator, Refusal.BELOW_LIMIT, lower.toPlainString());
        return value.compareTo(upper) > 0
                ? refused(indicator, Refusal.ABOVE_LIMIT, upper.toPlainString())
                : Optional.empty();
    }

    private static Optional<Submission.Refused> refused(Indicator indicator, Refusal why, String limit) {
        return Optional.of(new Submission.Refused(indicator, why, limit));
    }

    static Submission.Refused tooLong(Indicator indicator) {
        return new Submission.Refused(indicator, Refusal.TOO_LONG, String.valueOf(LONGEST_TEXT));
    }

    static boolean isTooLong(@Nullable String text) {
        return length(text) > LONGEST_TEXT;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
