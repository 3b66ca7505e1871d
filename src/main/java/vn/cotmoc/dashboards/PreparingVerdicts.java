package vn.cotmoc.dashboards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Belief;
import vn.cotmoc.progress.Beliefs;
import vn.cotmoc.progress.Confidence;
import vn.cotmoc.progress.Explaining;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.MilestoneVerdict;
import vn.cotmoc.progress.Projection;
import vn.cotmoc.progress.RequiredPace;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.shared.Knowledge;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.PrintedUnit;
import vn.cotmoc.targets.TargetWriter;

/// Prepares the verdict for each milestone, and the history of verdicts: one statement.
@Component
class PreparingVerdicts {

    private final Beliefs beliefs;
    private final Saying saying;

    PreparingVerdicts(Beliefs beliefs, Saying saying) {
        this.beliefs = beliefs;
        this.saying = saying;
    }

    List<MilestoneLine> milestones(Judged judged, Locale locale) {
        return judged.milestones().stream()
                .map(milestone -> line(milestone, judged, locale))
                .toList();
    }

    private MilestoneLine line(MilestoneVerdict milestone, Judged judged, Locale locale) {
        var assessment = milestone.assessment();
        var indicator = judged.indicator();
        var unit = indicator.unit() == null ? PrintedUnit.NONE : new PrintedUnit(indicator.unit());
        var low = assessment.word().saysSomething() && assessment.confidence() == Confidence.LOW;
        return new MilestoneLine(
                milestone.year(),
                saying.say(TargetWriter.inWords(milestone.target(), unit), locale),
                milestone.maintained(),
                milestone.passed(),
                VerdictChip.of(assessment.word(), low, null),
                saying.say(Explaining.explain(judged.commitment(), assessment).sentence(), locale),
                milestone.passed()
                        ? ""
                        : saying.figure(assessment.projection().map(Projection::value), indicator, locale),
                saying.figure(assessment.requiredPace().map(RequiredPace::perYear), indicator, locale));
    }

    /// The latest first; each is compared with the one before it.
    List<BeliefLine> history(Indicator indicator, Knowledge known, Locale locale) {
        var found = beliefs.of(indicator.id(), known);
        var lines = new ArrayList<BeliefLine>();
        for (int place = 0; place < found.size(); place++)
            lines.add(
                    line(found.get(place), place + 1 < found.size() ? found.get(place + 1) : null, indicator, locale));
        return lines;
    }

    private BeliefLine line(Belief belief, @Nullable Belief earlier, Indicator indicator, Locale locale) {
        return new BeliefLine(
                Vietnamese.moment(belief.recordedAt()),
                belief.authorName(),
                saying.say("progress.cause." + belief.cause(), locale, belief.subject()),
                earlier == null || earlier.verdict() == belief.verdict()
                        ? null
                        : VerdictChip.of(earlier.verdict(), false, null),
                VerdictChip.of(
                        belief.verdict(),
                        belief.verdict().saysSomething() && belief.confidence() == Confidence.LOW,
                        null),
                figures(belief, indicator, locale),
                belief.milestones().entrySet().stream()
                        .map(entry ->
                                entry.getKey() + ": " + saying.say("progress.verdict." + entry.getValue(), locale))
                        .collect(Collectors.joining(" · ")),
                inputs(belief, indicator, locale),
                belief.methodVersion(),
                belief.illustrative());
    }

    private String figures(Belief belief, Indicator indicator, Locale locale) {
        if (belief.value() == null) return saying.say("dashboards.beliefs.noValue", locale, belief.year() + "");
        return saying.say(
                "dashboards.beliefs.figures",
                locale,
                belief.year() + "",
                saying.figure(belief.value(), indicator, locale),
                figure(belief.plan(), indicator, locale),
                belief.tolerance() == null ? "–" : saying.plain(belief.tolerance(), locale));
    }

    private String figure(@Nullable BigDecimal number, Indicator indicator, Locale locale) {
        String said = saying.figure(Optional.ofNullable(number), indicator, locale);
        return said.isEmpty() ? "–" : said;
    }

    private String inputs(Belief belief, Indicator indicator, Locale locale) {
        return belief.inputs().values().stream()
                .map(value -> saying.say(
                        "dashboards.beliefs.input",
                        locale,
                        value.year() + "",
                        figure(value.number(), indicator, locale),
                        saying.say("targets.maturity." + value.maturity(), locale),
                        value.revision() + ""))
                .collect(Collectors.joining("; "));
    }
}
