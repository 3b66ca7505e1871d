package vn.cotmoc.progress;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.IndicatorId;

/// A belief in another word than the one before it; `spoken` is the last word before it that said something of
/// progress.
public record WordChange(
        UUID id,
        IndicatorId indicator,
        Instant at,
        @Nullable VerdictWord before,
        @Nullable VerdictWord spoken,
        VerdictWord word,
        Cause cause,
        String subject,
        String authorName,
        boolean illustrative) {

    public Turn turn() {
        return Turn.of(before, word);
    }

    /// Worse than what was last said of progress, even if nothing was said in between.
    public boolean isForTheWorse() {
        return Turn.of(spoken, word) == Turn.WORSE;
    }
}
