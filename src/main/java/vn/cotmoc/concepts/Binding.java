package vn.cotmoc.concepts;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// What an indicator was bound to from a moment on: a concept, or none; without an author it comes from the
/// resolution's files.
public record Binding(
        int revision,
        @Nullable String conceptCode,
        @Nullable String conceptName,
        @Nullable String definition,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable String source,
        boolean differs,
        @Nullable String ownSeries,
        @Nullable String seriesCode,
        @Nullable String seriesName,
        @Nullable String note,
        boolean fromFiles,
        String authorName,
        OffsetDateTime recordedAt) {}
