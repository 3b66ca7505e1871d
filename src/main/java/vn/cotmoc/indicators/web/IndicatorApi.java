package vn.cotmoc.indicators.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.indicators.Milestone;
import vn.cotmoc.indicators.TargetConflict;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.targets.Comparison;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;

/// Every promise of a resolution, as printed and as it is meant.
@RestController
@RequestMapping("/api/v1/resolutions/{slug}")
class IndicatorApi {

    private final Indicators indicators;
    private final Resolutions resolutions;

    IndicatorApi(Indicators indicators, Resolutions resolutions) {
        this.indicators = indicators;
        this.resolutions = resolutions;
    }

    record Item(
            String code,
            @Nullable String parentCode,
            Indicator.Layer layer,
            @Nullable String ordinal,
            String name,
            String printedName,
            @Nullable String unit,
            @Nullable IndicatorKind kind,
            @Nullable Direction direction,
            boolean header,
            @Nullable Integer baseYear,
            @Nullable String leadingAgency,
            @Nullable String advisingAgency,
            @Nullable UUID leadingAgencyId,
            @Nullable UUID advisingAgencyId,
            String clause,
            @Nullable String counterpart,
            @Nullable String note,
            @Nullable LocalDate endedOn,
            @Nullable String endedBy,
            List<TargetItem> targets) {

        static Item of(Indicator indicator) {
            return new Item(
                    indicator.code(),
                    indicator.parentCode(),
                    indicator.layer(),
                    indicator.printedOrdinal(),
                    indicator.name(),
                    Objects.requireNonNullElse(indicator.printedName(), indicator.name()),
                    indicator.unit(),
                    indicator.kind(),
                    indicator.direction(),
                    indicator.header(),
                    indicator.baseYear(),
                    indicator.leadingPrinted() == null ? indicator.leadingAgency() : indicator.leadingPrinted(),
                    indicator.advisingPrinted() == null ? indicator.advisingAgency() : indicator.advisingPrinted(),
                    indicator.leadingAgencyId() == null
                            ? null
                            : indicator.leadingAgencyId().value(),
                    indicator.advisingAgencyId() == null
                            ? null
                            : indicator.advisingAgencyId().value(),
                    indicator.clause(),
                    indicator.counterpartCode(),
                    indicator.note(),
                    indicator.ended() == null ? null : indicator.ended().on(),
                    indicator.ended() == null ? null : indicator.ended().by(),
                    indicator.milestones().stream().map(TargetItem::of).toList());
        }
    }

    record TargetItem(
            int milestone,
            String printed,
            Comparison comparator,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String text,
            @Nullable String wording,
            String clause,
            boolean governing,
            @Nullable String note) {

        static TargetItem of(Milestone milestone) {
            return new TargetItem(
                    milestone.year(),
                    milestone.printed(),
                    milestone.target().comparator(),
                    milestone.target().lowEnd().orElse(null),
                    milestone.target().highEnd().orElse(null),
                    milestone.target().text().orElse(null),
                    milestone.wording(),
                    milestone.clause(),
                    milestone.governing(),
                    milestone.note());
        }
    }

    @GetMapping("/indicators")
    List<Item> list(@PathVariable String slug) {
        var id = resolutions.find(slug).orElseThrow(Problem::notFound).id();
        return indicators.ofResolution(id.value()).stream().map(Item::of).toList();
    }

    @GetMapping("/indicators/{code}")
    Item show(@PathVariable String slug, @PathVariable String code) {
        return indicators.find(slug, code).map(Item::of).orElseThrow(Problem::notFound);
    }

    /// Where the body and the annex do not say the same.
    @GetMapping("/conflicts")
    List<TargetConflict> conflicts(@PathVariable String slug) {
        return indicators.conflicts(
                resolutions.find(slug).orElseThrow(Problem::notFound).id().value());
    }
}
