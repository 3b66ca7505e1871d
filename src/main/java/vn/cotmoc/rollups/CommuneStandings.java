package vn.cotmoc.rollups;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.allocations.CollectionRules;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.reporting.Figures;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.rollups.CommuneStanding.Place;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.users.CurrentUser;

/// Reads where communes stand in a period: five statements, however many communes and indicators.
@Component
class CommuneStandings {

    private final Indicators indicators;
    private final CollectionRules rules;
    private final Territory territory;
    private final Figures figures;
    private final ReportingPeriods periods;

    CommuneStandings(
            Indicators indicators,
            CollectionRules rules,
            Territory territory,
            Figures figures,
            ReportingPeriods periods) {
        this.indicators = indicators;
        this.rules = rules;
        this.territory = territory;
        this.figures = figures;
        this.periods = periods;
    }

    /// Empty where the person may not read the resolution. A commune's staff find their own communes alone.
    @Transactional(readOnly = true)
    Optional<CommuneStanding> of(String slug, Period period, boolean wholeYear, CurrentUser user) {
        List<Indicator> all = indicators.ofResolution(slug);
        if (all.isEmpty()) return Optional.empty();
        Indicator first = all.getFirst();
        boolean everyCommune = user.mayReadCommunesOf(first.province());
        List<AdministrativeUnit> communes =
                territory.communes(first.provinceCode(), CollectionRules.lastDay(period)).stream()
                        .filter(commune ->
                                everyCommune || user.reportingCommunes().contains(commune.id()))
                        .toList();
        var year = periods.period(first.province(), period.year());
        return Optional.of(new CommuneStanding(
                all,
                rules.askingIn(first.resolutionId(), period),
                communes,
                figures.latestOfCommunes(first.resolutionId(), period, wholeYear).stream()
                        .collect(Collectors.toMap(
                                figure -> new Place(figure.unit(), figure.indicator(), figure.period()),
                                Function.identity())),
                period,
                year.on(periods.today()),
                year,
                user));
    }
}
