package vn.cotmoc.drafts;

import java.util.List;
import java.util.stream.Stream;
import vn.cotmoc.targets.Comparison;
import vn.cotmoc.targets.IndicatorKind;

/// What a single row must have so that it means something at all.
final class FormRules {

    private static final List<String> REQUIRED = List.of("slug", "province", "title", "period_from", "period_to");

    private FormRules() {}

    static Stream<Finding> of(LintedResolution resolution) {
        return Stream.of(
                        REQUIRED.stream()
                                .filter(key -> resolution.sheets().head(key) == null)
                                .map(key ->
                                        new Finding(Rule.HEAD_MISSING, Sheet.RESOLUTION, key, "value", List.of(key))),
                        resolution.all().flatMap(FormRules::kind),
                        resolution.sheets().of(Sheet.TARGETS).stream().flatMap(FormRules::bounds))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> kind(Promise promise) {
        if (promise.header())
            return promise.kind() == null
                    ? Stream.empty()
                    : Stream.of(Finding.at(promise.row(), "kind", Rule.HEADER_WITH_KIND));
        if (promise.kind() == null) return Stream.of(Finding.at(promise.row(), "kind", Rule.NO_KIND));
        boolean undirected = promise.is(IndicatorKind.STAGE, IndicatorKind.COMPOSITION);
        return promise.direction() != null || undirected
                ? Stream.empty()
                : Stream.of(Finding.at(promise.row(), "direction", Rule.NO_DIRECTION));
    }

    private static Stream<Finding> bounds(SheetRow row) {
        Comparison comparison;
        try {
            comparison = Comparison.valueOf(row.cells().getOrDefault("comparator", ""));
        } catch (IllegalArgumentException unknown) {
            return Stream.empty();
        }
        boolean low = row.text("low") != null;
        boolean high = row.text("high") != null;
        boolean fits = switch (comparison) {
            case AT_LEAST, MORE_THAN -> low && !high;
            case AT_MOST, LESS_THAN -> high && !low;
            case RANGE, ABOUT, EXACTLY -> low && high && Promise.Aim.of(row).isPresent();
            case STAGE, UNQUANTIFIED -> !low && !high && row.text("text") != null;
            case MAINTAIN, NONE -> !low && !high;
        };
        return fits
                ? Stream.empty()
                : Stream.of(Finding.at(row, "comparator", Rule.BOUNDS_DO_NOT_FIT, comparison.name()));
    }
}
