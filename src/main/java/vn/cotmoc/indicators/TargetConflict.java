package vn.cotmoc.indicators;

import org.jspecify.annotations.Nullable;

/// A place where the body and the annex of one resolution do not say the same; both are kept, one governs.
public record TargetConflict(
        String bodyCode,
        String annexCode,
        @Nullable Integer milestone,
        String kind,
        String bodyText,
        String annexText,
        String statementVi,
        String statementEn,
        String governing) {}
