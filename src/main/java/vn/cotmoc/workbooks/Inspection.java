package vn.cotmoc.workbooks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Phrase;

/// What a file holds, held against what stands in the portal.
///
/// @param refusal why nothing of it could be used, where that is so
/// @param written whether its changes have been written
/// @param stale whether what is wrong is that somebody else was quicker
public record Inspection(
        long rows,
        long changed,
        long unchanged,
        long faulty,
        List<CellFault> faults,
        @Nullable Phrase refusal,
        boolean written,
        boolean stale) {

    static Inspection unusable(Phrase why) {
        return new Inspection(0, 0, 0, 0, List.of(), why, false, false);
    }

    public boolean isSound() {
        return refusal == null && faulty == 0;
    }

    public Optional<Phrase> whyUnusable() {
        return Optional.ofNullable(refusal);
    }
}
