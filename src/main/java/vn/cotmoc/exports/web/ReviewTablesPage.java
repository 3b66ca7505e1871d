package vn.cotmoc.exports.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.exports.ReviewTables;
import vn.cotmoc.resolutions.Resolution;

/// The resolutions that can be reviewed, each with its years, the latest first.
record ReviewTablesPage(List<Entry> entries) {

    record Entry(
            String name, @Nullable String title, String province, String period, String periodFrom, List<Year> years) {}

    record Year(String year, String href) {}

    static ReviewTablesPage of(ReviewTables tables) {
        return new ReviewTablesPage(tables.resolutions().stream()
                .map(resolution -> entry(resolution, tables.years(resolution)))
                .toList());
    }

    private static Entry entry(Resolution resolution, List<Integer> years) {
        return new Entry(
                resolution.shortName(),
                resolution.numberSymbol() == null ? null : resolution.title(),
                resolution.provinceName(),
                resolution.periodFrom() + " - " + resolution.periodTo(),
                String.valueOf(resolution.periodFrom()),
                years.reversed().stream()
                        .map(year -> new Year(
                                String.valueOf(year), ReviewLinks.page(resolution.slug(), String.valueOf(year))))
                        .toList());
    }
}
