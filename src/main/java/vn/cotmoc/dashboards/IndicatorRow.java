package vn.cotmoc.dashboards;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.progress.VerdictWord;

/// One indicator as lists print it: every text ready, the verdict as a chip.
public record IndicatorRow(
        String code,
        String ordinal,
        String name,
        String label,
        boolean sub,
        String unit,
        String href,
        String value,
        String plan,
        String target,
        String requiredPace,
        String flags,
        @Nullable UUID agencyId,
        String agency,
        VerdictWord word,
        VerdictChip chip,
        @Nullable Bullet bullet,
        List<YearCell> years) {

    /// A year's approved value above its plan.
    public record YearCell(int year, String value, String plan) {}
}
