package vn.cotmoc.rollups;

import org.jspecify.annotations.Nullable;

/// The province's own figure beside what its communes come to.
public record Beside(
        String period,
        String coverage,
        boolean complete,
        @Nullable String rolled,
        @Nullable String range,
        @Nullable String own,
        @Nullable String ownStatus,
        boolean differs,
        String missing,
        String quarters,
        String href) {}
