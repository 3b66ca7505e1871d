package vn.cotmoc.rollups;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.allocations.Allocation.Bearer;
import vn.cotmoc.allocations.Allocations;
import vn.cotmoc.allocations.CollectionRule;
import vn.cotmoc.allocations.CollectionRule.Terms;
import vn.cotmoc.allocations.CollectionRules;
import vn.cotmoc.allocations.Reconciliation.Asking;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.indicators.Milestone;
import vn.cotmoc.progress.PlanPoint;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Figures;
import vn.cotmoc.rollups.AllocationStanding.Unit;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// Reads what a sheet of allocated targets stands on: six statements, however many units.
@Component
class AllocationStandings {

    private final Indicators indicators;
    private final CollectionRules rules;
    private final Territory territory;
    private final Agencies agencies;
    private final Allocations allocations;
    private final Figures figures;
    private final Progress progress;

    AllocationStandings(
            Indicators indicators,
            CollectionRules rules,
            Territory territory,
            Agencies agencies,
            Allocations allocations,
            Figures figures,
            Progress progress) {
        this.indicators = indicators;
        this.rules = rules;
        this.territory = territory;
        this.agencies = agencies;
        this.allocations = allocations;
        this.figures = figures;
        this.progress = progress;
    }

    /// Empty where there is no such indicator to allocate, or the person may not read it.
    @Transactional(readOnly = true)
    Optional<AllocationStanding> of(String slug, String code, int year, boolean toAgencies, CurrentUser user) {
        List<Indicator> all = indicators.ofResolution(slug);
        return all.stream()
                .filter(indicator -> indicator.code().equals(code) && indicator.isReported())
                .findFirst()
                .map(indicator -> of(indicator, all, year, toAgencies, user));
    }

    private AllocationStanding of(
            Indicator indicator, List<Indicator> all, int year, boolean toAgencies, CurrentUser user) {
        var period = Period.year(year);
        var terms = Optional.ofNullable(
                        rules.askingIn(indicator.resolutionId(), period).get(indicator.id()))
                .flatMap(CollectionRule::asked);
        return new AllocationStanding(
                indicator,
                all,
                year,
                toAgencies,
                terms,
                toAgencies ? bodies(indicator, period, user) : communes(indicator, period, terms, user),
                allocations.revisions(indicator.id(), year),
                last(indicator, year),
                asking(indicator, all, year),
                user);
    }

    private List<Unit> communes(Indicator indicator, Period period, Optional<Terms> terms, CurrentUser user) {
        boolean every = user.mayReadCommunesOf(indicator.province());
        return territory.communes(indicator.provinceCode(), CollectionRules.lastDay(period)).stream()
                .filter(commune -> every || user.reportingCommunes().contains(commune.id()))
                .filter(commune -> terms.isEmpty() || terms.get().reporters().include(commune))
                .map(commune -> new Unit(commune.code(), commune.name(), new Bearer.Commune(commune.id())))
                .toList();
    }

    // What is allocated to agencies says nothing about communes, and is not for their staff.
    private List<Unit> bodies(Indicator indicator, Period period, CurrentUser user) {
        if (!user.mayReadCommunesOf(indicator.province())) return List.of();
        LocalDate on = CollectionRules.lastDay(period);
        return agencies.inProvince(indicator.province(), on).stream()
                .filter(agency -> !agency.collective()
                        && (agency.validFrom() == null || !agency.validFrom().isAfter(on))
                        && (agency.validTo() == null || !agency.validTo().isBefore(on)))
                .map(agency -> new Unit("g-" + agency.id(), agency.name(), new Bearer.Body(agency.id())))
                .toList();
    }

    /// The last approved figure of each commune before the year: what closes a year, or for levels its last quarter.
    private Map<UnitId, Figure> last(Indicator indicator, int year) {
        var last = new HashMap<UnitId, Figure>();
        boolean flow = indicator.kind() == IndicatorKind.FLOW;
        figures.approvedOfCommunes(indicator.id()).stream()
                .filter(figure -> figure.value() != null && figure.year() < year)
                .filter(figure -> !flow || figure.period().isYear())
                .forEach(figure -> last.merge(figure.unit(), figure, AllocationStandings::later));
        return last;
    }

    private static Figure later(Figure one, Figure other) {
        return place(one) >= place(other) ? one : other;
    }

    // What closes the year comes after its quarters.
    private static int place(Figure figure) {
        return figure.year() * 10
                + (figure.period().isYear() ? 5 : figure.period().quarter());
    }

    private Asking asking(Indicator indicator, List<Indicator> all, int year) {
        // Not against what an earlier sheet came to.
        var plan = progress.judge(indicator.unallocated(), all, year)
                .flatMap(judged -> judged.assessment().path().stream()
                        .filter(point -> point.year() == year)
                        .findFirst())
                .map(PlanPoint::plan);
        return new Asking(
                indicator.milestone(year).map(Milestone::target).orElse(null),
                plan.orElse(null),
                Objects.requireNonNull(indicator.kind()),
                indicator.direction());
    }
}
