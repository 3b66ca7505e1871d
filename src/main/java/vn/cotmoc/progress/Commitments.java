package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.AllocatedTotal;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicator.Layer;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;

/// Reads a commitment out of an indicator, its counterparts in the body, and its approved figures.
final class Commitments {

    private Commitments() {}

    static Commitment of(Indicator indicator, Collection<Indicator> all, List<Figure> approved) {
        IndicatorKind kind = Objects.requireNonNull(indicator.kind());
        return new Commitment(
                kind,
                Objects.requireNonNullElse(indicator.direction(), Direction.UP),
                Objects.requireNonNullElse(indicator.unit(), ""),
                kind == IndicatorKind.RATIO_TO_BASE,
                baseline(indicator, kind, approved),
                indicator.firstYear(),
                milestones(indicator, all),
                tolerance(indicator),
                indicator.lowerLimit(),
                indicator.upperLimit(),
                allocated(indicator),
                Map.of(),
                breaks(indicator),
                null);
    }

    /// Officially allocated targets win over the line between the milestones (method, section 1).
    private static Map<Integer, BigDecimal> allocated(Indicator indicator) {
        return indicator.allocated().stream().collect(Collectors.toMap(AllocatedTotal::year, AllocatedTotal::total));
    }

    /// The annex's own milestones, and those that only the body states for the same indicator, such as 2035.
    private static List<Milestone> milestones(Indicator indicator, Collection<Indicator> all) {
        Stream<vn.cotmoc.indicators.Milestone> own = indicator.milestones().stream();
        Stream<vn.cotmoc.indicators.Milestone> further = indicator.layer() == Layer.BODY
                ? Stream.empty()
                : all.stream()
                        .filter(other -> other.layer() == Layer.BODY
                                && other.resolutionId().equals(indicator.resolutionId())
                                && indicator.code().equals(other.counterpartCode()))
                        .flatMap(other -> other.milestones().stream());
        return Stream.concat(own, further)
                .filter(vn.cotmoc.indicators.Milestone::governing)
                .map(milestone -> new Milestone(milestone.year(), milestone.target()))
                .toList();
    }

    /// What the document states; else the approved figure of the year before the plan; else what the kind itself
    /// defines.
    private static @Nullable Baseline baseline(Indicator indicator, IndicatorKind kind, List<Figure> approved) {
        int before = indicator.firstYear() - 1;
        // A rate starts from the level that it takes down or up, not from an earlier rate.
        boolean rate = kind == IndicatorKind.RATE;
        var stated = indicator.baselines().stream()
                .flatMap(baseline -> Stream.ofNullable(rate ? baseline.level() : baseline.value())
                        .map(value -> new Baseline(baseline.year(), value)))
                .reduce((_, last) -> last);
        var reported = approved.stream()
                .filter(figure -> figure.year() == before)
                .flatMap(figure -> rate ? Stream.ofNullable(figure.level()) : figure.number().stream())
                .map(number -> new Baseline(before, number))
                .findFirst();
        return stated.or(() -> reported).or(() -> byDefinition(indicator, kind)).orElse(null);
    }

    private static Optional<Baseline> byDefinition(Indicator indicator, IndicatorKind kind) {
        Integer baseYear = indicator.baseYear();
        if (baseYear == null) return Optional.empty();
        return switch (kind) {
            case RATIO_TO_BASE -> Optional.of(new Baseline(baseYear, BigDecimal.ONE));
            case REDUCTION, INCREMENT -> Optional.of(new Baseline(baseYear, BigDecimal.ZERO));
            case LEVEL, RATIO_TO_REFERENCE, RATE, FLOW, COMPOSITION, STAGE -> Optional.empty();
        };
    }

    /// What an editor has set; else the rule of how the figure is come by.
    private static Tolerance tolerance(Indicator indicator) {
        var tuning = indicator.tuning();
        return tuning == null || tuning.epsilon() == null
                ? byRule(indicator)
                : new Tolerance.Fixed(tuning.epsilon(), "%s (%s)".formatted(tuning.reason(), tuning.author()));
    }

    static Tolerance byRule(Indicator indicator) {
        return switch (indicator.collection()) {
            case null -> Tolerance.FullCount.usual();
            case ADMINISTRATIVE ->
                indicator.decimals() == null
                        ? Tolerance.FullCount.usual()
                        : new Tolerance.FullCount(indicator.decimals());
            case SURVEY ->
                new Tolerance.SampleSurvey(
                        null, Objects.requireNonNullElse(indicator.unit(), "").contains("%"));
            case DERIVED -> new Tolerance.DerivedRatio();
        };
    }

    private static List<SeriesBreak> breaks(Indicator indicator) {
        return indicator.series().stream()
                .skip(1)
                .map(version -> new SeriesBreak(version.fromYear(), version.name(), link(version.link())))
                .toList();
    }

    private static SeriesBreak.@Nullable Link link(Indicator.@Nullable Link link) {
        return link == null ? null : new SeriesBreak.Link(link.before(), link.after());
    }

    static List<Observation> observations(Indicator indicator, List<Figure> approved) {
        return approved.stream()
                .flatMap(figure -> figure.number().stream()
                        .map(number -> new Observation(
                                figure.year(), number, figure.maturity(), indicator.seriesIn(figure.year()))))
                .toList();
    }
}
