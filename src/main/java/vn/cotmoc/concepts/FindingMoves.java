package vn.cotmoc.concepts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.progress.Impacts;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Figures;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.territory.UnitId;

/// Finds out what a reference value would move, from the approved values as they stand.
@Component
class FindingMoves {

    private final References references;
    private final Indicators indicators;
    private final Figures figures;
    private final Impacts impacts;
    private final ReportingPeriods periods;

    FindingMoves(
            References references, Indicators indicators, Figures figures, Impacts impacts, ReportingPeriods periods) {
        this.references = references;
        this.indicators = indicators;
        this.figures = figures;
        this.impacts = impacts;
        this.periods = periods;
    }

    /// The moves if the series had this value in that year, or none.
    List<Move> of(String series, @Nullable UnitId province, int year, @Nullable BigDecimal value) {
        var bound = new HashSet<>(references.bound(series, province).stream()
                .map(IndicatorId::new)
                .toList());
        if (bound.isEmpty()) return List.of();
        var all = indicators.ofResolutionsWith(bound);
        var approved = figures.approvedOf(bound).stream().collect(Collectors.groupingBy(Figure::indicator));
        var moves = new ArrayList<Move>();
        for (Indicator indicator : all) {
            var present = approved.getOrDefault(indicator.id(), List.of());
            if (!bound.contains(indicator.id()) || !indicator.isReported() || present.isEmpty()) continue;
            var then =
                    present.stream().map(figure -> figure.against(year, value)).toList();
            if (!then.equals(present)) moves.addAll(moves(indicator, all, present, then));
        }
        return moves;
    }

    private List<Move> moves(Indicator indicator, List<Indicator> all, List<Figure> present, List<Figure> then) {
        var years = new TreeSet<Integer>();
        present.forEach(figure -> years.add(figure.year()));
        years.add(periods.currentYear());
        return impacts.shifts(indicator, all, present, then, years).stream()
                .map(shift -> new Move(
                        indicator,
                        Progress.label(indicator, all),
                        shift.year(),
                        shift.before(),
                        shift.after(),
                        shift.verdictBefore(),
                        shift.verdictAfter()))
                .filter(Move::isOne)
                .toList();
    }
}
