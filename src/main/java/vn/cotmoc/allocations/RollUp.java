package vn.cotmoc.allocations;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.ReportedValue;

/// How the figures of communes become the province's.
public sealed interface RollUp {

    record Sum() implements RollUp {}

    /// Sums of numerators over sums of denominators, never a mean of percentages.
    record Ratio() implements RollUp {}

    record Count(Meeting meets) implements RollUp {}

    record Share(Meeting meets) implements RollUp {}

    /// Followed commune by commune only.
    record None() implements RollUp {}

    enum Kind {
        SUM,
        RATIO,
        COUNT,
        SHARE,
        NONE
    }

    default Kind kind() {
        return switch (this) {
            case Sum _ -> Kind.SUM;
            case Ratio _ -> Kind.RATIO;
            case Count _ -> Kind.COUNT;
            case Share _ -> Kind.SHARE;
            case None _ -> Kind.NONE;
        };
    }

    default Optional<Meeting> meeting() {
        return switch (this) {
            case Count(var meets) -> Optional.of(meets);
            case Share(var meets) -> Optional.of(meets);
            case Sum _, Ratio _, None _ -> Optional.empty();
        };
    }

    /// What communes come to together; empty while none has given a figure, for no figure is never zero.
    default Optional<ReportedValue> value(Totals totals) {
        if (totals.figures() == 0) return Optional.empty();
        return switch (this) {
            case Sum _ -> Optional.of(new ReportedValue.Amount(totals.amount()));
            case Ratio _ -> ratio(totals.numerator(), totals.denominator());
            case Count _ -> Optional.of(new ReportedValue.Amount(BigDecimal.valueOf(totals.meeting())));
            case Share _ -> ratio(BigDecimal.valueOf(totals.meeting()), BigDecimal.valueOf(totals.concerned()));
            case None _ -> Optional.empty();
        };
    }

    /// In which form a commune is asked.
    default Asked asked() {
        return switch (this) {
            case Sum _ -> Asked.NUMBER;
            case Ratio _ -> Asked.PARTS;
            case Count(var meets) -> asked(meets);
            case Share(var meets) -> asked(meets);
            case None _ -> Asked.AS_PRINTED;
        };
    }

    private static Asked asked(Meeting meeting) {
        return switch (meeting) {
            case Meeting.StageCompleted _ -> Asked.STAGE;
            case Meeting.Yes _ -> Asked.YES;
            case Meeting.AtLeast _, Meeting.AtMost _ -> Asked.MEASURED;
        };
    }

    private static Optional<ReportedValue> ratio(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() <= 0
                ? Optional.empty()
                : Optional.of(new ReportedValue.Ratio(numerator, denominator));
    }

    static RollUp of(Kind kind, @Nullable Meeting meeting) {
        return switch (kind) {
            case SUM -> new Sum();
            case RATIO -> new Ratio();
            case COUNT -> new Count(given(meeting));
            case SHARE -> new Share(given(meeting));
            case NONE -> new None();
        };
    }

    private static Meeting given(@Nullable Meeting meeting) {
        if (meeting == null) throw new IllegalArgumentException("what a commune must meet is missing");
        return meeting;
    }
}
