package vn.cotmoc.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What checking the whole trail has found. `events` are those in the reader's scope; soundness is always that of the
/// whole, and claimed only where a checkpoint outside vouches for it; `elsewhere` counts faults at events that are not
/// for this reader.
public record Verification(
        boolean sound,
        long events,
        long unsealed,
        @Nullable Checkpoint latest,
        long outside,
        List<Fault> faults,
        List<Warning> warnings,
        long elsewhere,
        long millis) {

    public Verification {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    /// Nothing was found wrong, and nothing outside the database vouches for it.
    public boolean isUnwitnessed() {
        return !sound && faults.isEmpty() && elsewhere == 0;
    }
}
