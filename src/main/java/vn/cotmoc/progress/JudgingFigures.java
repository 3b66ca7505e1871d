package vn.cotmoc.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Viewpoint;

/// Judges figures that a reader has in hand: those of many provinces at once, or with supposed ones among them.
@Component
public class JudgingFigures {

    private final Progress progress;
    private final ReportingPeriods periods;

    JudgingFigures(Progress progress, ReportingPeriods periods) {
        this.progress = progress;
        this.periods = periods;
    }

    /// As of a year, with what is known today.
    public Judged asOf(Indicator indicator, Collection<Indicator> all, List<Figure> figures, int year) {
        var known = upTo(figures, year);
        return judged(indicator, all, known, progress.asOf(Viewpoint.of(year)));
    }

    /// As of a year that is taken to be over: a supposed figure of a milestone's year meets it or misses it.
    public Judged asIfOver(Indicator indicator, Collection<Indicator> all, List<Figure> figures, int year) {
        var known = upTo(figures, year);
        var today = periods.today();
        var over = LocalDate.of(year, 12, 31);
        var asOf = new AsOf(year, today.isAfter(over) ? today : over, true);
        return judged(indicator, all, known, asOf);
    }

    private static Judged judged(Indicator indicator, Collection<Indicator> all, List<Figure> figures, AsOf asOf) {
        var commitment = Commitments.of(indicator, all, figures);
        return new Judged(
                indicator,
                Progress.label(indicator, List.copyOf(all)),
                commitment,
                figures,
                Assessor.assess(commitment, Commitments.observations(indicator, figures), asOf),
                asOf);
    }

    private static List<Figure> upTo(List<Figure> figures, int year) {
        return figures.stream().filter(figure -> figure.year() <= year).toList();
    }
}
