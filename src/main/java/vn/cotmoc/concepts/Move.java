package vn.cotmoc.concepts;

import java.math.BigDecimal;
import java.util.Optional;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.VerdictWord;

/// What a reference value would move: the derived value of a year and the verdict of that year, before and after.
public record Move(
        Indicator indicator,
        String label,
        int year,
        Optional<BigDecimal> before,
        Optional<BigDecimal> after,
        VerdictWord verdictBefore,
        VerdictWord verdictAfter) {

    boolean isOne() {
        return verdictBefore != verdictAfter
                || before.isPresent() != after.isPresent()
                || before.isPresent() && before.get().compareTo(after.orElseThrow()) != 0;
    }

    /// As the trail and a preview's seal write it.
    String inWords() {
        return "%s/%s/%d: %s > %s, %s > %s"
                .formatted(
                        indicator.slug(),
                        indicator.code(),
                        year,
                        before.map(BigDecimal::toPlainString).orElse("-"),
                        after.map(BigDecimal::toPlainString).orElse("-"),
                        verdictBefore,
                        verdictAfter);
    }
}
