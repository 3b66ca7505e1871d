package vn.cotmoc.checks;

import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.IndicatorKind;

/// A row beside, above or below the one that is checked, its value of the same unit and period, and how the lower of
/// the
/// two is contained in the upper one.
public record Kin(
        String code,
        @Nullable String parentCode,
        @Nullable String unit,
        @Nullable IndicatorKind kind,
        Relation relation,
        Reading reading) {}
