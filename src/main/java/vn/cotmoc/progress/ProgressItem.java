package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A verdict as programs read it; figures to six decimals.
public record ProgressItem(
        String resolution,
        String code,
        String name,
        VerdictWord verdict,
        @Nullable Signal position,
        @Nullable Signal outlook,
        Confidence confidence,
        int year,
        @Nullable Integer milestone,
        @Nullable BigDecimal value,
        @Nullable BigDecimal plan,
        @Nullable BigDecimal done,
        @Nullable BigDecimal due,
        @Nullable BigDecimal gap,
        @Nullable BigDecimal ratio,
        @Nullable BigDecimal pace,
        @Nullable BigDecimal tolerance,
        Map<Integer, BigDecimal> projection,
        Map<Integer, BigDecimal> projectionRatio,
        @Nullable BigDecimal requiredPace,
        @Nullable BigDecimal speedUp,
        Map<Integer, BigDecimal> requiredPaces,
        Map<Integer, BigDecimal> planPath,
        boolean hardToReach,
        boolean mixedSignals,
        boolean reportOverdue,
        boolean illustrative,
        Rule rule,
        String methodVersion,
        String explanation) {

    public static ProgressItem of(Judged judged, Saying saying, Locale locale) {
        var assessment = judged.assessment();
        var projections = new TreeMap<Integer, BigDecimal>();
        var ratios = new TreeMap<Integer, BigDecimal>();
        assessment.projections().forEach((year, projection) -> {
            projections.put(year, rounded(projection.value()));
            projection.z().ifPresent(z -> ratios.put(year, rounded(z)));
        });
        var required = new TreeMap<Integer, BigDecimal>();
        assessment.requiredPaces().forEach((year, pace) -> required.put(year, rounded(pace.perYear())));
        var path = new TreeMap<Integer, BigDecimal>();
        assessment.path().forEach(point -> path.put(point.year(), rounded(point.plan())));
        return new ProgressItem(
                judged.indicator().slug(),
                judged.indicator().code(),
                judged.indicator().name(),
                assessment.word(),
                assessment.position().orElse(null),
                assessment.outlook().orElse(null),
                assessment.confidence(),
                assessment.year(),
                assessment.milestoneYear().orElse(null),
                rounded(assessment.value()),
                rounded(assessment.plan()),
                rounded(assessment.done()),
                rounded(assessment.due()),
                rounded(assessment.gap()),
                rounded(assessment.ratio()),
                rounded(assessment.pace()),
                rounded(assessment.epsilon()),
                projections,
                ratios,
                rounded(assessment.requiredPace().map(RequiredPace::perYear)),
                rounded(assessment.speedUp()),
                required,
                path,
                assessment.hardToReach(),
                assessment.mixedSignals(),
                assessment.reportOverdue(),
                judged.isIllustrative(),
                assessment.rule(),
                assessment.methodVersion(),
                saying.say(Explaining.explain(judged.commitment(), assessment).sentence(), locale));
    }

    private static @Nullable BigDecimal rounded(Optional<BigDecimal> number) {
        return number.map(ProgressItem::rounded).orElse(null);
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
