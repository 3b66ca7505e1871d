package vn.cotmoc.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.checks.Reach;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.resolutions.Resolution;

/// What settings are looked at: those of one indicator, or of all indicators of a province; `concerned` are the
/// indicators that they would change.
record CheckTarget(
        Reach reach,
        String slug,
        String resolution,
        @Nullable Indicator indicator,
        String name,
        String action,
        List<Indicator> concerned) {

    static CheckTarget of(Resolution resolution, Indicator indicator) {
        return new CheckTarget(
                Reach.of(indicator),
                resolution.slug(),
                resolution.shortName(),
                indicator,
                indicator.name(),
                "/resolutions/%s/indicators/%s/checks".formatted(resolution.slug(), indicator.code()),
                List.of(indicator));
    }

    static CheckTarget of(Resolution resolution, List<Indicator> ofProvince) {
        return new CheckTarget(
                Reach.ofProvince(resolution.province()),
                resolution.slug(),
                resolution.shortName(),
                null,
                resolution.provinceName(),
                "/resolutions/%s/checks/defaults".formatted(resolution.slug()),
                ofProvince.stream().filter(Indicator::isReported).toList());
    }
}
