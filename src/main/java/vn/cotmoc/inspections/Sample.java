package vn.cotmoc.inspections;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.territory.UnitId;

/// Values drawn from all that had been approved until a moment, with everything that it takes to draw them again.
public record Sample(
        SampleId id,
        InspectionId inspection,
        UnitId province,
        int number,
        Bounds bounds,
        Instant knownAt,
        int wanted,
        int top,
        long seed,
        boolean seedGiven,
        int method,
        RiskWeights weights,
        int size,
        String sha256,
        boolean illustrative,
        String authorName,
        Instant recordedAt,
        int drawn,
        int checked) {

    /// Of which resolution and agency (all, where none is named), of which years, with or without the communes' own
    /// values.
    public record Bounds(
            @Nullable String resolution, @Nullable String agency, int fromYear, int toYear, boolean communes) {}

    /// By what name the trail knows it.
    static String onRecord(InspectionId inspection, SampleId sample) {
        return "inspections/%s/samples/%s".formatted(inspection, sample);
    }

    String onRecord() {
        return onRecord(inspection, id);
    }
}
