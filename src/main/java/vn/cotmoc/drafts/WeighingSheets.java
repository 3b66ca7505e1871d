package vn.cotmoc.drafts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Comparison;
import vn.cotmoc.targets.IndicatorKind;

/// Whether cells that read well one by one also fit each other, as the portal needs them to work with the resolution.
final class WeighingSheets {

    private final ResolutionSheets sheets;
    private final List<Finding> findings = new ArrayList<>();

    private WeighingSheets(ResolutionSheets sheets) {
        this.sheets = sheets;
    }

    /// @param sheets whose every cell has been found readable
    static List<Finding> weigh(ResolutionSheets sheets) {
        var weighing = new WeighingSheets(sheets);
        sheets.of(Sheet.INDICATORS).forEach(weighing::indicator);
        sheets.of(Sheet.TARGETS).forEach(weighing::target);
        sheets.of(Sheet.BASELINES).forEach(weighing::baseline);
        return weighing.findings;
    }

    private void indicator(SheetRow row) {
        String kind = row.text("kind");
        if (row.flag("header") != (kind == null)) add(row, "kind", Rule.KIND_AND_HEADER);
        if (kind != null && row.text("direction") == null && !goesNowhere(IndicatorKind.valueOf(kind)))
            add(row, "direction", Rule.DIRECTION_MISSING);
        Integer decimals = row.integer("decimals");
        if (decimals != null && (decimals < 0 || decimals > 6)) add(row, "decimals", Rule.OUT_OF_RANGE, "0", "6");
        if (isItsOwnAncestor(row)) add(row, "parent", Rule.PARENT_LOOP);
    }

    private static boolean goesNowhere(IndicatorKind kind) {
        return kind == IndicatorKind.STAGE || kind == IndicatorKind.COMPOSITION;
    }

    private boolean isItsOwnAncestor(SheetRow row) {
        var seen = new HashSet<String>();
        SheetRow at = row;
        while (at != null) {
            if (!seen.add(at.key())) return true;
            String parent = at.text("parent");
            at = parent == null ? null : sheets.find(Sheet.INDICATORS, parent).orElse(null);
        }
        return false;
    }

    private void target(SheetRow row) {
        Integer year = row.integer("milestone");
        if (year != null && (year < 2000 || year > 2100)) add(row, "milestone", Rule.OUT_OF_RANGE, "2000", "2100");
        Comparison comparison = Comparison.valueOf(row.required("comparator"));
        if (!fits(comparison, row.decimal("low"), row.decimal("high"), row.text("text")))
            add(row, "comparator", Rule.TARGET_ENDS, comparison.name());
    }

    // Which ends each way of comparing needs: just those it is stored with.
    private static boolean fits(
            Comparison comparison, @Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable String text) {
        return switch (comparison) {
            case AT_LEAST, MORE_THAN -> low != null && high == null;
            case AT_MOST, LESS_THAN -> high != null && low == null;
            case RANGE -> low != null && high != null && low.compareTo(high) <= 0;
            case EXACTLY, ABOUT -> low != null && high != null && low.compareTo(high) == 0;
            case STAGE, UNQUANTIFIED -> text != null && low == null && high == null;
            case MAINTAIN, NONE -> low == null && high == null;
        };
    }

    private void baseline(SheetRow row) {
        BigDecimal denominator = row.decimal("denominator");
        if (denominator != null && denominator.signum() <= 0) add(row, "denominator", Rule.NOT_POSITIVE);
    }

    private void add(SheetRow row, String column, Rule rule, String... arguments) {
        findings.add(Finding.at(row, column, rule, arguments));
    }
}
