package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.Optional;

/// The value and the verdict of a year, before and after other figures take the place of the present ones.
public record Shift(
        int year,
        Optional<BigDecimal> before,
        Optional<BigDecimal> after,
        VerdictWord verdictBefore,
        VerdictWord verdictAfter) {

    public boolean movesVerdict() {
        return verdictBefore != verdictAfter;
    }

    public boolean movesValue() {
        return before.isPresent() != after.isPresent()
                || (before.isPresent() && before.get().compareTo(after.orElseThrow()) != 0);
    }
}
