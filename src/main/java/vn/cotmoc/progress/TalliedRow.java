package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.Optional;

/// One row of a resolution as a roll-up sees it; a header carries no value and is never counted.
public record TalliedRow(
        String code, Optional<String> parent, boolean header, VerdictWord word, Optional<BigDecimal> share) {

    public static TalliedRow header(String code) {
        return new TalliedRow(code, Optional.empty(), true, VerdictWord.NO_DATA, Optional.empty());
    }

    public static TalliedRow of(String code, Optional<String> parent, Assessment assessment) {
        return new TalliedRow(code, parent, false, assessment.word(), assessment.share());
    }

    /// Rows that promise a number or a stage: neither headers nor targets that nobody has resolved.
    boolean isExpected() {
        return !header && word != VerdictWord.NOT_QUANTIFIED;
    }
}
