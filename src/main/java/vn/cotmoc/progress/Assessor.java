package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.cotmoc.progress.Verdict.NoData.Reason;
import vn.cotmoc.targets.Target;

/// Assesses a commitment as of a year from its approved values.
public final class Assessor {

    private final Commitment commitment;
    private final List<Observation> approved;
    private final AsOf asOf;
    private final Goals goals;
    private final Path path;

    private Assessor(Commitment commitment, List<Observation> approved, AsOf asOf) {
        this.commitment = commitment;
        this.approved = approved;
        this.asOf = asOf;
        this.goals = Goals.of(commitment);
        this.path = Path.of(commitment);
    }

    public static Assessment assess(Commitment commitment, List<Observation> approved, AsOf asOf) {
        return new Assessor(commitment, approved, asOf).assess();
    }

    private Assessment assess() {
        if (goals.isEmpty()) return silent(new Verdict.NotQuantified(""), Rule.TARGET_NOT_QUANTIFIED, asOf.year());
        // After the last milestone the plan is over: what was reached by then decides, not later years.
        int year = Math.min(asOf.year(), goals.all().getLast().year());
        if (goals.judging(year).target() instanceof Target.Unquantified(var wording))
            return silent(new Verdict.NotQuantified(wording), Rule.TARGET_NOT_QUANTIFIED, year);
        return judgedYear(year)
                .flatMap(this::situation)
                .map(this::judged)
                .orElseGet(() -> silent(new Verdict.NoData(reason(year)), Rule.NO_APPROVED_VALUE, year));
    }

    /// The year itself; while it is still open, the year before.
    private Optional<Integer> judgedYear(int year) {
        if (has(year)) return Optional.of(year).filter(this::isPlanned);
        return asOf.isClosed(year)
                ? Optional.empty()
                : Optional.of(year - 1).filter(this::isPlanned).filter(this::has);
    }

    /// A value at or before the baseline's year is the baseline itself, not progress.
    private boolean isPlanned(int year) {
        return year > commitment.yearZero();
    }

    private boolean has(int year) {
        return approved.stream().anyMatch(value -> value.year() == year);
    }

    private Reason reason(int year) {
        if (!isPlanned(year)) return has(year) ? Reason.ONLY_BASELINE : Reason.NOT_YET_DUE;
        int lastClosed = asOf.isClosed(year) ? year : year - 1;
        return isPlanned(lastClosed) && asOf.isClosed(lastClosed) ? Reason.REPORT_OVERDUE : Reason.NOT_YET_DUE;
    }

    private Optional<Situation> situation(int year) {
        return Evidence.upTo(year, commitment, approved)
                .map(evidence -> new Situation(
                        commitment, goals, path, goals.judging(year), asOf.isClosed(year), asOf.horizon(), evidence));
    }

    private Assessment judged(Situation situation) {
        var standing = Standing.of(situation);
        var confidence = Reliance.in(situation);
        var forecast = Forecast.of(situation, standing);
        var projections = Outlook.of(situation, forecast, confidence);
        int milestone = situation.goal().year();
        var outlook = Optional.ofNullable(projections.get(milestone)).flatMap(Projection::signal);
        var ruling = Judging.of(situation, standing, confidence, outlook);
        var pace = forecast.pace();
        var paces = RequiredPaces.of(situation, standing, pace);
        var next = Optional.ofNullable(paces.get(milestone));
        return new Assessment(
                ruling.verdict(),
                ruling.rule(),
                standing.signal(),
                outlook,
                confidence,
                situation.year(),
                Optional.of(milestone),
                Optional.of(situation.value()),
                path.plan(situation.year()),
                Optional.of(standing.done()),
                standing.due(),
                Optional.of(standing.epsilon()),
                standing.gap(),
                standing.ratio(),
                pace,
                projections,
                paces,
                debt(standing, paces.values()),
                next.filter(required -> RequiredPaces.isHard(situation, standing, pace, required))
                        .isPresent(),
                false,
                isYearMissing(situation),
                path.points(),
                Assessment.METHOD_VERSION);
    }

    private Optional<PlanDebt> debt(Standing standing, java.util.Collection<RequiredPace> ahead) {
        if (!commitment.isCumulative() || standing.due().isEmpty()) return Optional.empty();
        return Optional.of(new PlanDebt(standing.debt(), ahead.stream().findFirst()));
    }

    private boolean isYearMissing(Situation situation) {
        int expected = situation.year() - commitment.firstYear() + 1;
        return commitment.isCumulative()
                && situation.evidence().yearsFrom(commitment.firstYear()).size() < expected;
    }

    private Assessment silent(Verdict verdict, Rule rule, int year) {
        var overdue = verdict.equals(new Verdict.NoData(Reason.REPORT_OVERDUE));
        Optional<BigDecimal> none = Optional.empty();
        return new Assessment(
                verdict,
                rule,
                Optional.empty(),
                Optional.empty(),
                Confidence.NOT_ENOUGH,
                year,
                goals.isEmpty()
                        ? Optional.empty()
                        : Optional.of(goals.judging(year).year()),
                none,
                path.plan(year),
                none,
                none,
                none,
                none,
                none,
                none,
                new TreeMap<>(),
                new TreeMap<>(),
                Optional.empty(),
                false,
                overdue,
                false,
                path.points(),
                Assessment.METHOD_VERSION);
    }
}
