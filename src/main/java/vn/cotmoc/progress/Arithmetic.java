package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.targets.Target;

/// The arithmetic of an assessment, a line for each figure that could be computed.
final class Arithmetic {

    private final Commitment commitment;
    private final Assessment assessment;
    private final List<Phrase> lines = new ArrayList<>();

    private Arithmetic(Commitment commitment, Assessment assessment) {
        this.commitment = commitment;
        this.assessment = assessment;
    }

    static List<Phrase> of(Commitment commitment, Assessment assessment) {
        var arithmetic = new Arithmetic(commitment, assessment);
        arithmetic.plan();
        arithmetic.position();
        arithmetic.outlook();
        arithmetic.required();
        arithmetic.close();
        return arithmetic.lines;
    }

    private void plan() {
        assessment.plan().ifPresent(plan -> {
            var year = Shown.year(assessment.year());
            var segment = Path.of(commitment).segment(assessment.year());
            if (segment.isEmpty()) say(given(), year, Shown.number(plan), commitment.unit());
            else {
                var line = segment.get();
                say(
                        line.geometric() ? "plan.factors" : "plan.line",
                        year,
                        Shown.number(line.from()),
                        Shown.number(line.to()),
                        Shown.year(line.fromYear()),
                        Shown.year(line.toYear()),
                        Shown.number(plan));
            }
        });
    }

    private String given() {
        return commitment.allocated().containsKey(assessment.year()) ? "plan.allocated" : "plan";
    }

    private void position() {
        assessment.gap().ifPresent(gap -> {
            var done = Shown.number(assessment.done());
            var due = Shown.number(assessment.due());
            say(gapLine(), done, due, Shown.number(gap));
            assessment.ratio().ifPresent(ratio -> ratio(done, due, ratio));
        });
        assessment.epsilon().ifPresent(epsilon -> {
            say("epsilon", Shown.number(epsilon), commitment.unit());
            say("epsilon.why." + rule(), reason());
        });
    }

    private String gapLine() {
        if (commitment.isCumulative()) return "gap.sums." + commitment.better();
        boolean exact =
                commitment.milestones().stream().anyMatch(milestone -> milestone.target() instanceof Target.Exactly);
        return exact ? "gap.SHARE" : "gap." + commitment.better();
    }

    private void ratio(Object done, Object due, BigDecimal ratio) {
        if (commitment.isCumulative()) say("ratio.sums." + commitment.better(), done, due, Shown.number(ratio));
        else say("ratio", done, due, Shown.number(start()), Shown.number(ratio));
    }

    private void outlook() {
        assessment
                .pace()
                .ifPresent(pace ->
                        say(commitment.isCumulative() ? "pace.mean" : "pace", Shown.number(pace), commitment.unit()));
        assessment.projections().values().forEach(projection -> {
            var year = Shown.year(projection.year());
            say("projection", year, Shown.number(projection.value()), commitment.unit());
            projection.z().ifPresent(z -> say("z", year, Shown.number(z)));
            projection
                    .low80()
                    .ifPresent(low -> say("band", year, Shown.number(low), Shown.number(projection.high80())));
        });
    }

    private void required() {
        assessment.requiredPaces().values().forEach(pace -> {
            var year = Shown.year(pace.milestone());
            say(
                    commitment.isCumulative() ? "required.sums" : "required",
                    year,
                    Shown.number(pace.perYear()),
                    commitment.unit());
            pace.speedUp().ifPresent(factor -> say("speed-up", year, Shown.number(factor)));
        });
        assessment
                .planDebt()
                .filter(debt -> debt.amount().signum() > 0)
                .ifPresent(debt -> say("debt", Shown.number(debt.amount())));
        if (assessment.hardToReach()) say("hard");
    }

    private void close() {
        if (assessment.yearlyMissing()) say("missing-year");
        lines.add(Phrase.of("progress.confidence.why." + assessment.confidence()));
        lines.add(Phrase.of("progress.rule." + assessment.rule()));
        say("method", assessment.methodVersion());
    }

    /// Why ε is as large as it is.
    private String rule() {
        if (commitment.isStage()) return "STAGE";
        return switch (commitment.tolerance()) {
            case Tolerance.FullCount _ -> "COUNT";
            case Tolerance.SampleSurvey survey -> survey.standardError() == null ? "SURVEY" : "STANDARD_ERROR";
            case Tolerance.DerivedRatio _ -> "RATIO";
            case Tolerance.Fixed _ -> "SET";
        };
    }

    private String reason() {
        return commitment.tolerance() instanceof Tolerance.Fixed(var _, var reason) ? reason : "";
    }

    private BigDecimal start() {
        var baseline = Optional.ofNullable(commitment.baseline()).map(Baseline::value);
        return commitment.isStage() ? BigDecimal.ZERO : baseline.orElse(BigDecimal.ZERO);
    }

    private void say(String line, Object... figures) {
        lines.add(Phrase.of("progress.arithmetic." + line, figures));
    }
}
