package vn.cotmoc.concepts;

import org.jspecify.annotations.Nullable;

/// An indicator that is bound to a concept, with its own targets and where its definition differs.
public record BoundIndicator(
        String province,
        String slug,
        @Nullable String resolution,
        String code,
        String name,
        @Nullable String unit,
        String targets,
        boolean differs,
        @Nullable String note) {}
