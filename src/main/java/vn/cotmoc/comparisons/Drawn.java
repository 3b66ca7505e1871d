package vn.cotmoc.comparisons;

import java.util.List;
import java.util.stream.IntStream;
import vn.cotmoc.comparisons.Comparing.Compared;
import vn.cotmoc.comparisons.Comparing.Comparison;
import vn.cotmoc.comparisons.ComparisonPage.Province;
import vn.cotmoc.comparisons.ComparisonPage.Sheet;
import vn.cotmoc.territory.UnitId;

/// Which provinces have their pictures on a page: ten at a time, for drawing costs more than everything else on it.
record Drawn(List<UnitId> provinces, int sheet) {

    private static final int AT_ONCE = 10;

    static Drawn of(Comparison comparison, int sheet) {
        var provinces = comparison.rows().stream()
                .map(row -> row.indicator().province())
                .distinct()
                .toList();
        return new Drawn(provinces, Math.clamp(sheet, 1, Math.max(1, sheets(provinces.size()))));
    }

    boolean has(Compared row) {
        return on(provinces).contains(row.indicator().province());
    }

    List<Province> of(List<Province> all) {
        return on(all);
    }

    private <T> List<T> on(List<T> all) {
        return all.subList((sheet - 1) * AT_ONCE, Math.min(sheet * AT_ONCE, all.size()));
    }

    /// Nothing to choose from where everything is drawn.
    List<Sheet> sheets(List<Province> all) {
        if (all.size() <= AT_ONCE) return List.of();
        return IntStream.rangeClosed(1, sheets(all.size()))
                .mapToObj(number -> new Sheet(
                        number,
                        all.get((number - 1) * AT_ONCE).name(),
                        all.get(Math.min(number * AT_ONCE, all.size()) - 1).name(),
                        number == sheet))
                .toList();
    }

    private static int sheets(int provinces) {
        return (provinces + AT_ONCE - 1) / AT_ONCE;
    }
}
