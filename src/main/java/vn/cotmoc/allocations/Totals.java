package vn.cotmoc.allocations;

import java.math.BigDecimal;
import java.util.Collection;

/// What communes gave, added up: of how many `units` in force, how many `figures`, how many said that the matter does
/// not
/// occur (`none`) or does not concern them (`notApplicable`), and the sums.
public record Totals(
        int units,
        int figures,
        int none,
        int notApplicable,
        BigDecimal amount,
        BigDecimal numerator,
        BigDecimal denominator,
        int meeting) {

    /// Whoever has answered is covered, also with a reason why there is nothing to count.
    public int covered() {
        return figures + none + notApplicable;
    }

    /// The communes that a share is taken of.
    public int concerned() {
        return units - notApplicable;
    }

    public boolean isComplete() {
        return covered() == units;
    }

    /// How many would be counted if every commune that is still missing met the indicator.
    public int meetingAtMost() {
        return meeting + units - covered();
    }

    /// The same sums over what units have been assigned.
    public static Totals of(int units, Collection<Assigned> parts) {
        BigDecimal amount = BigDecimal.ZERO;
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        int meeting = 0;
        for (Assigned part : parts) {
            switch (part) {
                case Assigned.Amount(var more) -> amount = amount.add(more);
                case Assigned.Parts(var more, var of) -> {
                    numerator = numerator.add(more);
                    denominator = denominator.add(of);
                }
                case Assigned.Meets(var meets) -> meeting += meets ? 1 : 0;
            }
        }
        return new Totals(units, parts.size(), 0, 0, amount, numerator, denominator, meeting);
    }
}
