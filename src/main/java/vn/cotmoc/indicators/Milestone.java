package vn.cotmoc.indicators;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Comparison;
import vn.cotmoc.targets.Target;

/// A year, what must be reached by it, and the adopted wording, kept verbatim.
public record Milestone(
        int year,
        String printed,
        Target target,
        @Nullable String wording,
        String clause,
        boolean governing,
        @Nullable String note) {

    /// A milestone as a table holds it.
    record Row(
            int year,
            String printed,
            Comparison comparison,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String text,
            @Nullable String wording,
            String clause,
            boolean governing,
            @Nullable String note) {

        Milestone toMilestone() {
            return new Milestone(
                    year, printed, Target.of(comparison, low, high, text), wording, clause, governing, note);
        }
    }
}
