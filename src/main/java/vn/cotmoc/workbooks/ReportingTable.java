package vn.cotmoc.workbooks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cotmoc.allocations.Asked;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.indicators.Milestone;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.UnitFigures.Place;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.UnitId;

/// What a person may enter of one resolution: its rows, the units and periods, and what stands there now.
record ReportingTable(
        String slug,
        String resolution,
        int year,
        List<Indicator> rows,
        List<Unit> units,
        List<Period> periods,
        Map<Place, Figure> figures,
        Map<IndicatorId, Figure> lastYear,
        Map<Period, Map<UnitId, Map<IndicatorId, Asked>>> asked) {

    record Unit(UnitId id, String code, String name) {}

    /// A place for one value, and the value where there is one.
    record Entrance(Indicator indicator, Unit unit, Period period, Optional<Figure> figure) {}

    /// One unit and one period are laid out like the annex; more of them line after line.
    boolean isAnnex() {
        return units.size() == 1 && periods.size() == 1;
    }

    boolean isIllustrative() {
        return figures.values().stream().anyMatch(Figure::illustrative)
                || lastYear.values().stream().anyMatch(Figure::illustrative);
    }

    List<Integer> milestoneYears() {
        return rows.stream()
                .flatMap(indicator -> indicator.milestones().stream())
                .map(Milestone::year)
                .distinct()
                .sorted()
                .toList();
    }

    boolean accepts(Indicator indicator) {
        return indicator.isReported() && indicator.isInForceIn(year);
    }

    Entrance entrance(Indicator indicator, Unit unit, Period period) {
        return new Entrance(
                indicator,
                unit,
                period,
                Optional.ofNullable(figures.get(new Place(indicator.id(), unit.id(), period))));
    }

    // The province's own year needs no rule; a commune or a quarter does.
    private boolean isAsked(Indicator indicator, Unit unit, Period period) {
        if (unit.id().equals(indicator.province()) && period.isYear()) return true;
        return asked.getOrDefault(period, Map.of())
                .getOrDefault(unit.id(), Map.of())
                .containsKey(indicator.id());
    }

    List<Entrance> entrances() {
        return rows.stream()
                .filter(this::accepts)
                .flatMap(indicator -> units.stream()
                        .flatMap(unit -> periods.stream()
                                .filter(period -> isAsked(indicator, unit, period))
                                .map(period -> entrance(indicator, unit, period))))
                .toList();
    }
}
