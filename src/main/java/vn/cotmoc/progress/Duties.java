package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.Target;

/// What each year must bring, from where an indicator stands, for a wanted value in a wanted year.
public final class Duties {

    /// The value of a year, and how much better than the year before that is; a count or rate of a year stands for
    /// itself.
    public record Duty(int year, BigDecimal value, Optional<BigDecimal> more) {}

    private final Commitment commitment;
    private final List<Observation> values;
    private final int year;
    private final BigDecimal wanted;

    private Duties(Commitment commitment, List<Observation> values, int year, BigDecimal wanted) {
        this.commitment = commitment;
        this.values = values;
        this.year = year;
        this.wanted = wanted;
    }

    /// Empty where nothing is known to start from, or the wanted year is not ahead.
    public static List<Duty> until(Judged judged, int year, BigDecimal wanted) {
        return until(judged.commitment(), values(judged), year, wanted);
    }

    static List<Duty> until(Commitment commitment, List<Observation> values, int year, BigDecimal wanted) {
        var duties = new Duties(commitment, values, year, wanted);
        return commitment.isCumulative() ? duties.sums() : duties.steps();
    }

    private static List<Observation> values(Judged judged) {
        return Commitments.observations(judged.indicator(), judged.approved());
    }

    /// The milestones ahead of what is known for which a value can be wanted, with what was promised for them.
    public static List<Milestone> ahead(Judged judged) {
        return Goals.of(judged.commitment()).all().stream()
                .filter(goal -> goal.year() > lastYear(judged.commitment(), values(judged)))
                .filter(goal -> goal.threshold(judged.commitment().better()).isPresent())
                .map(goal -> new Milestone(goal.year(), goal.target()))
                .toList();
    }

    /// What was promised for a year, as one number: the weaker end of a range, the rung of a stage.
    public static Optional<BigDecimal> promised(Judged judged, int year) {
        return Goals.of(judged.commitment())
                .at(year)
                .flatMap(goal -> goal.threshold(judged.commitment().better()));
    }

    /// The latest figure of the plan's own years; before there is one, the way starts at the baseline.
    private static Optional<Observation> latest(Commitment commitment, List<Observation> values) {
        return values.stream()
                .filter(value -> value.year() > commitment.yearZero())
                .max(Comparator.comparingInt(Observation::year));
    }

    private static int lastYear(Commitment commitment, List<Observation> values) {
        return latest(commitment, values).map(Observation::year).orElse(commitment.yearZero());
    }

    /// The same line or the same factors as a planned path has, from where it stands to what is wanted.
    private List<Duty> steps() {
        int from = lastYear(commitment, values);
        var start = latest(commitment, values).map(Observation::value).or(this::beginning);
        if (start.isEmpty() || year <= from) return List.of();
        boolean there = advantage(wanted, start.get()).signum() <= 0;
        // Whoever is there already has to stay there.
        var line = new Segment(from, there ? wanted : start.get(), year, wanted, commitment.geometric());
        var duties = new ArrayList<Duty>();
        for (int at = from + 1; at <= year; at++) {
            var more = there ? BigDecimal.ZERO : advantage(line.at(at), line.at(at - 1));
            duties.add(new Duty(at, line.at(at), Optional.of(more)));
        }
        return duties;
    }

    private Optional<BigDecimal> beginning() {
        if (commitment.isStage()) return Optional.of(BigDecimal.ZERO);
        return Optional.ofNullable(commitment.baseline()).map(Baseline::value);
    }

    /// Towards a share that is neither better above nor below, the way to it is the good one.
    private BigDecimal advantage(BigDecimal one, BigDecimal other) {
        boolean share =
                commitment.milestones().stream().anyMatch(milestone -> milestone.target() instanceof Target.Exactly);
        var difference = one.subtract(other);
        return share ? difference.abs() : Decimals.times(commitment.better().sign(), difference);
    }

    /// The yearly figure that brings the plan so far and the wanted years together, debts and leads included.
    private List<Duty> sums() {
        var aimed = aimed();
        int from = lastYear(commitment, values);
        var asOf = AsOf.of(from, LocalDate.of(from + 1, 1, 1));
        var required = Assessor.assess(aimed, values, asOf).requiredPaces().get(year);
        return IntStream.rangeClosed(from + 1, year)
                .boxed()
                .flatMap(at -> Optional.ofNullable(required)
                        .map(RequiredPace::perYear)
                        .or(() -> Path.of(aimed).plan(at))
                        .map(value -> new Duty(at, value, Optional.empty()))
                        .stream())
                .toList();
    }

    private Commitment aimed() {
        var milestones = new ArrayList<>(commitment.milestones().stream()
                .filter(milestone -> milestone.year() < year)
                .toList());
        milestones.add(new Milestone(
                year, commitment.better() == Direction.UP ? new Target.AtLeast(wanted) : new Target.AtMost(wanted)));
        return commitment.aiming(milestones);
    }
}
