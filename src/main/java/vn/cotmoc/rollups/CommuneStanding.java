package vn.cotmoc.rollups;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.allocations.CollectionRule;
import vn.cotmoc.allocations.CollectionRule.Terms;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// What communes are asked for in a period and what stands there, as far as a person may see it.
record CommuneStanding(
        List<Indicator> all,
        Map<IndicatorId, CollectionRule> rules,
        List<AdministrativeUnit> communes,
        Map<Place, Figure> latest,
        Period period,
        ReportingPeriod.State state,
        ReportingPeriod year,
        CurrentUser user) {

    /// The same after revisions were added.
    CommuneStanding with(Collection<Figure> figures) {
        var now = new HashMap<>(latest);
        figures.forEach(figure -> now.put(new Place(figure.unit(), figure.indicator(), figure.period()), figure));
        return new CommuneStanding(all, rules, communes, now, period, state, year, user);
    }

    /// The same for one commune alone.
    CommuneStanding of(AdministrativeUnit commune) {
        return new CommuneStanding(all, rules, List.of(commune), latest, period, state, year, user);
    }

    /// Whose figure of what, in which period.
    record Place(UnitId unit, IndicatorId indicator, Period period) {}

    Indicator first() {
        return all.getFirst();
    }

    List<Indicator> collected() {
        return all.stream()
                .filter(indicator -> indicator.isReported()
                        && indicator.isInForceIn(period.year())
                        && rules.containsKey(indicator.id()))
                .toList();
    }

    Terms terms(Indicator indicator) {
        return Objects.requireNonNull(rules.get(indicator.id())).inForce();
    }

    boolean isAsked(Indicator indicator, AdministrativeUnit commune) {
        return rules.containsKey(indicator.id()) && terms(indicator).reporters().include(commune);
    }

    boolean mayReport(Indicator indicator, AdministrativeUnit commune) {
        return user.mayReportFor(indicator.province(), indicator.advisingAgencyId(), commune.id());
    }

    Optional<Figure> latest(Indicator indicator, AdministrativeUnit commune) {
        return latest(indicator, commune, period);
    }

    Optional<Figure> latest(Indicator indicator, AdministrativeUnit commune, Period of) {
        return Optional.ofNullable(latest.get(new Place(commune.id(), indicator.id(), of)));
    }

    CellForm form(Indicator indicator, @Nullable Figure figure) {
        return CellForm.of(terms(indicator).rollUp().asked(), indicator, figure);
    }

    Slot slot(Indicator indicator, AdministrativeUnit commune) {
        return new Slot(indicator, commune.id(), commune.code(), period);
    }

    static String key(Indicator indicator, AdministrativeUnit commune) {
        return commune.code() + ":" + indicator.code();
    }
}
