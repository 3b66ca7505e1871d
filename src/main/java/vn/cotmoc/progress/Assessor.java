package vn.cotmoc.progress;

import java.util.List;
import java.util.Optional;
import vn.cotmoc.progress.Verdict.NoData.Reason;
import vn.cotmoc.targets.Target;

/// Assesses a commitment as of a year from its approved values.
public final class Assessor {

    private final Commitment commitment;
    private final List<Observation> approved;
    private final AsOf asOf;
    private final Optional<Goal> asked;
    private final Goals goals;
    private final Path path;

    private Assessor(Commitment commitment, List<Observation> approved, AsOf asOf, Optional<Goal> asked) {
        this.commitment = commitment;
        this.approved = approved;
        this.asOf = asOf;
        this.asked = asked;
        this.goals = Goals.of(commitment);
        this.path = Path.of(commitment);
    }

    public static Assessment assess(Commitment commitment, List<Observation> approved, AsOf asOf) {
        return new Assessor(commitment, approved, asOf, Optional.empty()).assess();
    }

    /// The same held against one milestone, be it the next one or not.
    static Assessment assess(Commitment commitment, List<Observation> approved, AsOf asOf, Goal goal) {
        return new Assessor(commitment, approved, asOf, Optional.of(goal)).assess();
    }

    private Goal judging(int year) {
        return asked.orElseGet(() -> goals.judging(year));
    }

    private Assessment assess() {
        if (goals.isEmpty()) return silent(new Verdict.NotQuantified(""), Rule.TARGET_NOT_QUANTIFIED, asOf.year());
        // After the last milestone the plan is over: what was reached by then decides, not later years.
        int year = Math.min(asOf.year(), goals.all().getLast().year());
        if (judging(year).target() instanceof Target.Unquantified(var wording))
            return silent(new Verdict.NotQuantified(wording), Rule.TARGET_NOT_QUANTIFIED, year);
        return judgedYear(year)
                .flatMap(this::situation)
                .map(situation -> Findings.of(situation).assessment())
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
        var linking = Linking.of(commitment, year);
        var linked = linking.commitment();
        return Evidence.upTo(year, linked, linking.observations(approved))
                .map(evidence -> new Situation(
                        linked, goals, Path.of(linked), judging(year), asOf.isClosed(year), asOf.horizon(), evidence));
    }

    private Assessment silent(Verdict verdict, Rule rule, int year) {
        var milestone = goals.isEmpty()
                ? Optional.<Integer>empty()
                : Optional.of(judging(year).year());
        return Assessment.silent(new Ruling(verdict, rule), year, milestone, path);
    }
}
