package vn.cotmoc.progress.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.indicators.Tuning;
import vn.cotmoc.progress.Tolerances;
import vn.cotmoc.shared.web.Problem;

/// The tolerance and natural limits of an indicator, with every revision.
@RestController
@RequestMapping("/api/v1/resolutions/{slug}/indicators/{code}/tolerance")
class ToleranceApi {

    private final Indicators indicators;
    private final Tolerances tolerances;

    ToleranceApi(Indicators indicators, Tolerances tolerances) {
        this.indicators = indicators;
        this.tolerances = tolerances;
    }

    /// `tolerance` is missing where the rule of the collection counts.
    record Item(
            String resolution,
            String code,
            Indicator.@Nullable Collection collection,
            @Nullable BigDecimal tolerance,
            @Nullable BigDecimal lowerLimit,
            @Nullable BigDecimal upperLimit,
            List<Tuning> history) {}

    @GetMapping
    Item show(@PathVariable String slug, @PathVariable String code) {
        var indicator =
                indicators.find(slug, code).filter(Indicator::isReported).orElseThrow(Problem::notFound);
        var tuning = indicator.tuning();
        return new Item(
                slug,
                code,
                indicator.collection(),
                tuning == null ? null : tuning.epsilon(),
                indicator.lowerLimit(),
                indicator.upperLimit(),
                tolerances.history(indicator.id()));
    }
}
