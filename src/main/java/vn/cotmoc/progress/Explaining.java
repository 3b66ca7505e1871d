package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.Optional;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.targets.Target;

/// Explains a verdict from the figures that led to it.
public final class Explaining {

    private Explaining() {}

    public static Explanation explain(Commitment commitment, Assessment assessment) {
        var linked = Linking.of(commitment, assessment.year()).commitment();
        return new Explanation(sentence(linked, assessment), Arithmetic.of(linked, assessment));
    }

    private static Phrase sentence(Commitment commitment, Assessment assessment) {
        return switch (assessment.verdict()) {
            case Verdict.NoData(var reason) ->
                Phrase.of("progress.why.NO_DATA." + reason, Shown.year(assessment.year()));
            case Verdict.NotQuantified(var wording) ->
                Phrase.of("progress.why.NOT_QUANTIFIED", wording, milestone(assessment));
            case Verdict.Exceeded exceeded -> reached("EXCEEDED", commitment, assessment, exceeded.strongerEnd());
            case Verdict.Achieved achieved -> reached("ACHIEVED", commitment, assessment, achieved.threshold());
            case Verdict.Missed missed -> reached("MISSED", commitment, assessment, missed.threshold());
            case Verdict.Regressed back ->
                reached("REGRESSED." + back.cause(), commitment, assessment, back.reference());
            case Verdict.OnTrack _ -> onTheWay("ON_TRACK", commitment, assessment);
            case Verdict.AtRisk risk -> onTheWay("AT_RISK." + doubt(risk), commitment, assessment);
            case Verdict.Behind _ -> onTheWay("BEHIND", commitment, assessment);
        };
    }

    /// Which of the two questions raises the doubt.
    private static String doubt(Verdict.AtRisk risk) {
        return switch (risk.position()) {
            case AMBER -> "SHORT";
            case RED -> "CATCHING_UP";
            case GREEN -> risk.mixedSignals() ? "FADING" : "SLOW";
        };
    }

    /// {0} year, {1} its value, {2} unit, {3} what it is held against, {4} milestone, {5} 1 for more than, 2 for less.
    private static Phrase reached(String verdict, Commitment commitment, Assessment assessment, BigDecimal against) {
        return Phrase.of(
                key(verdict, commitment),
                Shown.year(assessment.year()),
                Shown.published(assessment.value(), commitment),
                commitment.unit(),
                Shown.published(Optional.of(against), commitment),
                milestone(assessment),
                strictness(commitment, assessment));
    }

    /// {0} year, {1} done, {2} unit, {3} due, {4} milestone, {5} the gap without its sign, {6} where the pace leads.
    private static Phrase onTheWay(String verdict, Commitment commitment, Assessment assessment) {
        return Phrase.of(
                key(verdict, commitment),
                Shown.year(assessment.year()),
                Shown.published(assessment.done(), commitment),
                commitment.unit(),
                Shown.published(assessment.due(), commitment),
                milestone(assessment),
                Shown.published(assessment.gap().map(BigDecimal::abs), commitment),
                Shown.published(assessment.projection().map(Projection::value), commitment));
    }

    /// "95 misses 95" would read like a mistake where the target is more than 95.
    private static int strictness(Commitment commitment, Assessment assessment) {
        var target =
                assessment.milestoneYear().flatMap(Goals.of(commitment)::at).map(Goal::target);
        if (target.filter(Target.MoreThan.class::isInstance).isPresent()) return 1;
        return target.filter(Target.LessThan.class::isInstance).isPresent() ? 2 : 0;
    }

    private static String key(String verdict, Commitment commitment) {
        return "progress.why.%s.%s".formatted(verdict, Wording.of(commitment));
    }

    private static String milestone(Assessment assessment) {
        return assessment.milestoneYear().map(Shown::year).orElse("");
    }
}
