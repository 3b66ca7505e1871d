package vn.cotmoc.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What checking the whole trail has found. `events` are those in the reader's scope; soundness is always that of the
/// whole; `elsewhere` counts faults at events that are not for this reader.
public record Verification(
        boolean sound,
        long events,
        long unsealed,
        @Nullable Checkpoint latest,
        long outside,
        List<Fault> faults,
        long elsewhere,
        long millis) {

    public Verification {
        faults = List.copyOf(faults);
    }
}
