package vn.cotmoc.communes;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.allocations.Assigned;
import vn.cotmoc.allocations.Meeting;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.ReportedValue.StageReached;
import vn.cotmoc.targets.Stage;

/// How a commune's figure stands to what was allocated to it: a comparison of two numbers, no verdict of the method.
enum Reach {
    MET("✓"),
    NEAR("◑"),
    FAR("◔"),
    /// A yearly count of which some quarters are still to come.
    SO_FAR("◷"),
    NO_FIGURE("○"),
    NOT_ALLOCATED("–");

    /// From nine tenths of the way on, what is missing is little.
    private static final BigDecimal LITTLE = new BigDecimal("0.9");

    private final String sign;

    Reach(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String key() {
        return "communes.reach." + this;
    }

    /// Whether something was allocated that the commune has to reach.
    boolean isAsked() {
        return this != NOT_ALLOCATED;
    }

    /// What is measured, which way is better, and what it takes for a commune to be counted.
    record Measure(
            IndicatorKind kind,
            @Nullable Direction direction,
            @Nullable Meeting meeting) {}

    static Reach of(@Nullable YearAnswer answer, @Nullable Assigned assigned, Measure measure) {
        // A commune that need not be counted yet has nothing to reach.
        if (assigned instanceof Assigned.Meets(var meets)) return meets ? counted(answer, measure) : NOT_ALLOCATED;
        return wanted(assigned, measure.kind())
                .map(bound -> reached(answer, bound, measure))
                .orElse(NOT_ALLOCATED);
    }

    /// What was allocated as one number, parts as their indicator is published.
    static Optional<BigDecimal> wanted(@Nullable Assigned assigned, IndicatorKind kind) {
        return switch (assigned) {
            case null -> Optional.empty();
            case Assigned.Meets _ -> Optional.empty();
            case Assigned.Amount(var amount) -> Optional.of(amount);
            case Assigned.Parts(var numerator, var denominator) ->
                Optional.of(Figure.worth(new ReportedValue.Ratio(numerator, denominator), kind));
        };
    }

    private static Reach reached(@Nullable YearAnswer answer, BigDecimal wanted, Measure measure) {
        return Optional.ofNullable(answer)
                .flatMap(known -> known.number(measure.kind())
                        .map(number -> compared(number, wanted, measure.direction() == Direction.DOWN))
                        .map(reach -> reach != MET && known.isSumOfAPart(measure.kind()) ? SO_FAR : reach))
                .orElse(NO_FIGURE);
    }

    private static Reach compared(BigDecimal number, BigDecimal wanted, boolean down) {
        var part = down ? wanted : number;
        var whole = down ? number : wanted;
        if (part.compareTo(whole) >= 0) return MET;
        if (whole.signum() <= 0) return FAR;
        return part.divide(whole, MathContext.DECIMAL64).compareTo(LITTLE) >= 0 ? NEAR : FAR;
    }

    private static Reach counted(@Nullable YearAnswer answer, Measure measure) {
        if (answer == null || measure.meeting() == null) return NO_FIGURE;
        return switch (measure.meeting()) {
            case Meeting.StageCompleted _, Meeting.Yes _ -> completed(answer);
            case Meeting.AtLeast(var bound) ->
                reached(answer, bound, new Measure(measure.kind(), Direction.UP, measure.meeting()));
            case Meeting.AtMost(var bound) ->
                reached(answer, bound, new Measure(measure.kind(), Direction.DOWN, measure.meeting()));
        };
    }

    private static Reach completed(YearAnswer answer) {
        if (!(answer.value() instanceof StageReached(var stage))) return NO_FIGURE;
        return stage == Stage.COMPLETED ? MET : FAR;
    }
}
