package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.Optional;
import vn.cotmoc.progress.Verdict.Regressed.Cause;

/// Tries the rules on a value in their order: met, missed, fallen back, too little known, position and outlook.
final class Judging {

    private final Situation situation;
    private final Standing standing;
    private final Findings findings;

    private Judging(Findings findings) {
        this.situation = findings.situation();
        this.standing = findings.standing();
        this.findings = findings;
    }

    static Ruling of(Findings findings) {
        var judging = new Judging(findings);
        return judging.met()
                .or(judging::missed)
                .or(judging::fallenBack)
                .or(judging::tooLittleKnown)
                .orElseGet(judging::onTheWay);
    }

    private Optional<Ruling> met() {
        var value = situation.value();
        int milestone = situation.goal().year();
        if (!situation.meets(situation.goal(), value) || owesEarlierYears()) return Optional.empty();
        var verdict = situation.exceeds(value)
                ? new Ruling(new Verdict.Exceeded(milestone, value, end(strongerEnd())), Rule.THRESHOLD_EXCEEDED)
                : new Ruling(new Verdict.Achieved(milestone, value, end(situation.threshold())), Rule.THRESHOLD_MET);
        return Optional.of(verdict);
    }

    /// One good year is not the milestone while earlier years are owed; in the milestone's year its own words decide.
    private boolean owesEarlierYears() {
        return situation.commitment().isCumulative()
                && situation.year() < situation.goal().year()
                && Decimals.compare(standing.debt(), BigDecimal.ZERO) > 0;
    }

    private Optional<Ruling> missed() {
        boolean over =
                situation.closed() && situation.year() >= situation.goal().year();
        if (!over || !situation.evidence().latest().maturity().isFinal()) return Optional.empty();
        var missed = new Verdict.Missed(situation.goal().year(), situation.value(), end(situation.threshold()));
        return Optional.of(new Ruling(missed, Rule.MILESTONE_MISSED));
    }

    private Optional<Ruling> fallenBack() {
        if (Regression.isNoLongerMaintained(situation))
            return regressed(Cause.NOT_MAINTAINED, end(situation.threshold()), Rule.NOT_MAINTAINED);
        var higher = Regression.earlierStage(situation);
        if (higher.isPresent()) return regressed(Cause.STAGE_FELL, higher.get(), Rule.STAGE_FELL);
        return Regression.fromBaseline(situation)
                .flatMap(start -> regressed(Cause.WORSE_THAN_BASELINE, start, Rule.WORSE_THAN_BASELINE));
    }

    private Optional<Ruling> regressed(Cause cause, BigDecimal reference, Rule rule) {
        return Optional.of(new Ruling(new Verdict.Regressed(cause, situation.value(), reference), rule));
    }

    private Optional<Ruling> tooLittleKnown() {
        if (findings.confidence() != Confidence.NOT_ENOUGH && standing.signal().isPresent()) return Optional.empty();
        return Optional.of(new Ruling(new Verdict.NoData(Verdict.NoData.Reason.NOT_ENOUGH), Rule.NOT_ENOUGH_VALUES));
    }

    private Ruling onTheWay() {
        var position = standing.signal().orElseThrow();
        return findings.outlook().map(later -> both(position, later)).orElseGet(() -> alone(position));
    }

    private static Ruling alone(Signal position) {
        Verdict verdict = switch (position) {
            case GREEN -> new Verdict.OnTrack(position, Optional.empty());
            case AMBER -> new Verdict.AtRisk(position, Optional.empty(), false);
            case RED -> new Verdict.Behind(position, Optional.empty());
        };
        return new Ruling(verdict, Rule.POSITION_ALONE);
    }

    private static Ruling both(Signal position, Signal outlook) {
        var later = Optional.of(outlook);
        if (position == outlook && position == Signal.GREEN)
            return new Ruling(new Verdict.OnTrack(position, later), Rule.POSITION_AND_OUTLOOK);
        boolean anyRed = position == Signal.RED || outlook == Signal.RED;
        boolean anyGreen = position == Signal.GREEN || outlook == Signal.GREEN;
        if (anyRed && anyGreen) return new Ruling(new Verdict.AtRisk(position, later, true), Rule.MIXED_SIGNALS);
        var verdict = anyRed ? new Verdict.Behind(position, later) : new Verdict.AtRisk(position, later, false);
        return new Ruling(verdict, Rule.POSITION_AND_OUTLOOK);
    }

    private Optional<BigDecimal> strongerEnd() {
        return situation.goal().strongerEnd(situation.commitment().better());
    }

    private static BigDecimal end(Optional<BigDecimal> end) {
        return end.orElseThrow();
    }
}
