package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The verdict for one milestone as programs read it; figures to six decimals.
public record MilestoneItem(
        int milestone,
        boolean maintained,
        boolean passed,
        VerdictWord verdict,
        Rule rule,
        @Nullable Signal position,
        @Nullable Signal outlook,
        Confidence confidence,
        int year,
        @Nullable BigDecimal value,
        @Nullable BigDecimal plan,
        @Nullable BigDecimal projection,
        @Nullable BigDecimal projectionRatio,
        @Nullable BigDecimal requiredPace,
        @Nullable BigDecimal speedUp,
        String explanation) {

    public static List<MilestoneItem> of(Judged judged, Saying saying, Locale locale) {
        return judged.milestones().stream()
                .map(milestone -> of(milestone, judged.commitment(), saying, locale))
                .toList();
    }

    private static MilestoneItem of(MilestoneVerdict milestone, Commitment commitment, Saying saying, Locale locale) {
        var assessment = milestone.assessment();
        return new MilestoneItem(
                milestone.year(),
                milestone.maintained(),
                milestone.passed(),
                assessment.word(),
                assessment.rule(),
                assessment.position().orElse(null),
                assessment.outlook().orElse(null),
                assessment.confidence(),
                assessment.year(),
                rounded(assessment.value()),
                rounded(assessment.plan()),
                rounded(assessment.projection().map(Projection::value)),
                rounded(assessment.projection().flatMap(Projection::z)),
                rounded(assessment.requiredPace().map(RequiredPace::perYear)),
                rounded(assessment.speedUp()),
                saying.say(Explaining.explain(commitment, assessment).sentence(), locale));
    }

    private static @Nullable BigDecimal rounded(Optional<BigDecimal> number) {
        return number.map(exact -> exact.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros())
                .orElse(null);
    }
}
