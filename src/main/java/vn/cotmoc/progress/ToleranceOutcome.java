package vn.cotmoc.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.Tuning;

/// What became of the wish to judge an indicator by another tolerance or other natural limits.
public sealed interface ToleranceOutcome {

    /// What would be said differently; the seal names what was seen.
    record Previewed(@Nullable Tuning present, List<Move> moves, String seal) implements ToleranceOutcome {}

    /// Something has changed since the preview; this is what would move now.
    record Changed(Previewed now) implements ToleranceOutcome {}

    record Kept(List<Move> moves) implements ToleranceOutcome {}

    record Refused(String field, String key) implements ToleranceOutcome {}

    /// The verdict of a year (milestone 0), or the present one for a milestone, before and after.
    record Move(int year, int milestone, VerdictWord before, VerdictWord after) {

        String inWords() {
            return "%d/%d: %s > %s".formatted(year, milestone, before, after);
        }
    }
}
