package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Impact.OutlookShift;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.ReportingPeriods;

/// Compares what is said from the approved figures with what would be said from others.
@Component
public class Impacts {

    private final Progress progress;
    private final ReportingPeriods periods;

    Impacts(Progress progress, ReportingPeriods periods) {
        this.progress = progress;
        this.periods = periods;
    }

    /// What a corrected figure changes: the verdicts of each year from its own to the present one, and the outlook of
    /// today at the milestones. A first figure and what is no province's year change nothing that was said.
    public Impact of(Indicator indicator, List<Indicator> all, List<Figure> approved, Figure wanted) {
        boolean correction = approved.stream().anyMatch(figure -> figure.year() == wanted.year());
        if (!correction || !wanted.period().isYear() || !wanted.unit().equals(indicator.province())) return Impact.NONE;
        var then = new ArrayList<>(approved.stream()
                .filter(figure -> figure.year() != wanted.year())
                .toList());
        then.add(wanted);
        int last = Math.max(wanted.year(), periods.currentYear());
        var years = IntStream.rangeClosed(wanted.year(), last).boxed().toList();
        return new Impact(
                shifts(indicator, all, approved, then, years).stream()
                        .filter(Shift::movesVerdict)
                        .toList(),
                outlooks(indicator, all, approved, then, last));
    }

    /// The value and verdict of some years from the present figures and from other ones.
    public List<Shift> shifts(
            Indicator indicator,
            List<Indicator> all,
            List<Figure> present,
            List<Figure> then,
            Collection<Integer> years) {
        return years.stream()
                .map(year -> new Shift(
                        year,
                        at(present, year),
                        at(then, year),
                        progress.assess(indicator, all, upTo(present, year), year)
                                .word(),
                        progress.assess(indicator, all, upTo(then, year), year).word()))
                .toList();
    }

    private List<OutlookShift> outlooks(
            Indicator indicator, List<Indicator> all, List<Figure> present, List<Figure> then, int asOf) {
        var before = progress.assess(indicator, all, upTo(present, asOf), asOf).projections();
        var after = progress.assess(indicator, all, upTo(then, asOf), asOf).projections();
        var milestones = new TreeSet<>(before.keySet());
        milestones.addAll(after.keySet());
        return milestones.stream()
                .map(milestone -> new OutlookShift(
                        asOf,
                        milestone,
                        Optional.ofNullable(before.get(milestone)).flatMap(Projection::signal),
                        Optional.ofNullable(after.get(milestone)).flatMap(Projection::signal)))
                .filter(shift -> !shift.before().equals(shift.after()))
                .toList();
    }

    private static Optional<BigDecimal> at(List<Figure> figures, int year) {
        return figures.stream()
                .filter(figure -> figure.year() == year)
                .findFirst()
                .flatMap(Figure::number);
    }

    private static List<Figure> upTo(List<Figure> figures, int year) {
        return figures.stream().filter(figure -> figure.year() <= year).toList();
    }
}
