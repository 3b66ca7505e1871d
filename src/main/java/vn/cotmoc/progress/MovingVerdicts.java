package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Tuning;
import vn.cotmoc.progress.ToleranceOutcome.Move;
import vn.cotmoc.reporting.ApprovedFigures;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.shared.Knowledge;

/// Finds out which verdicts another tolerance or other limits would move: one statement.
@Component
class MovingVerdicts {

    private final Progress progress;
    private final ApprovedFigures figures;
    private final ReportingPeriods periods;

    MovingVerdicts(Progress progress, ApprovedFigures figures, ReportingPeriods periods) {
        this.progress = progress;
        this.figures = figures;
        this.periods = periods;
    }

    /// `outside` says that an approved value contradicts the limits.
    record Found(List<Move> moves, boolean outside) {}

    Found of(Indicator indicator, List<Indicator> all, Tuning wanted) {
        var approved = figures.of(List.of(indicator.id()), Knowledge.TODAYS);
        var tuned = indicator.tuned(wanted);
        var years = new TreeSet<Integer>();
        approved.forEach(figure -> years.add(figure.year()));
        years.add(periods.currentYear());
        var moves = new ArrayList<Move>();
        for (int year : years.tailSet(indicator.firstYear())) {
            var before = judged(indicator, all, approved, year);
            var after = judged(tuned, all, approved, year);
            if (before.isEmpty() || after.isEmpty()) continue;
            add(moves, year, 0, before.get().assessment(), after.get().assessment());
            if (year == periods.currentYear()) milestones(moves, year, before.get(), after.get());
        }
        return new Found(
                moves,
                approved.stream()
                        .flatMap(figure -> figure.number().stream())
                        .anyMatch(number -> isOutside(tuned, number)));
    }

    private Optional<Judged> judged(Indicator indicator, List<Indicator> all, List<Figure> approved, int year) {
        return progress.judge(List.of(indicator), all, approved, Viewpoint.of(year)).stream()
                .findFirst();
    }

    private static void milestones(List<Move> moves, int year, Judged before, Judged after) {
        var now = after.milestones();
        int place = 0;
        for (var milestone : before.milestones())
            add(
                    moves,
                    year,
                    milestone.year(),
                    milestone.assessment(),
                    now.get(place++).assessment());
    }

    private static void add(List<Move> moves, int year, int milestone, Assessment before, Assessment after) {
        if (before.word() != after.word()) moves.add(new Move(year, milestone, before.word(), after.word()));
    }

    private static boolean isOutside(Indicator indicator, BigDecimal number) {
        var lower = indicator.lowerLimit();
        var upper = indicator.upperLimit();
        return lower != null && number.compareTo(lower) < 0 || upper != null && number.compareTo(upper) > 0;
    }
}
