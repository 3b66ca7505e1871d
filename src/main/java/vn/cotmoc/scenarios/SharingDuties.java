package vn.cotmoc.scenarios;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.allocations.Allocation.Bearer;
import vn.cotmoc.allocations.Allocations;
import vn.cotmoc.allocations.CollectionRule;
import vn.cotmoc.allocations.CollectionRule.Terms;
import vn.cotmoc.allocations.CollectionRules;
import vn.cotmoc.allocations.Proposing.Method;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Duties.Duty;
import vn.cotmoc.reporting.Figures;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.users.CurrentUser;

/// Divides a province's yearly duty among communes and agencies: five statements, however many there are.
@Component
class SharingDuties {

    private final CollectionRules rules;
    private final Territory territory;
    private final Agencies agencies;
    private final Allocations allocations;
    private final Figures figures;

    SharingDuties(
            CollectionRules rules, Territory territory, Agencies agencies, Allocations allocations, Figures figures) {
        this.rules = rules;
        this.territory = territory;
        this.agencies = agencies;
        this.allocations = allocations;
        this.figures = figures;
    }

    /// What other communes have reached is not for a commune's own staff.
    Shares share(Indicator indicator, List<Duty> duties, Method method, CurrentUser user) {
        var period = Period.year(duties.getLast().year());
        var terms = Optional.ofNullable(
                        rules.askingIn(indicator.resolutionId(), period).get(indicator.id()))
                .flatMap(CollectionRule::asked);
        if (!user.mayReadCommunesOf(indicator.province())) return Shares.hidden(terms);
        var holders = new Holders(
                indicator.kind(),
                terms.isEmpty() ? List.of() : figures.approvedOfCommunes(indicator.id()),
                allocations.revisions(indicator.id()));
        var bodies = bodies(indicator, period, holders);
        var communes = terms.map(asked -> communes(indicator, period, asked)).orElse(List.of());
        return new Dividing(indicator, duties, method, holders).shares(terms, communes, bodies);
    }

    private List<Dividing.Named> communes(Indicator indicator, Period period, Terms terms) {
        return territory.communes(indicator.provinceCode(), CollectionRules.lastDay(period)).stream()
                .filter(terms.reporters()::include)
                .map(commune -> new Dividing.Named(new Bearer.Commune(commune.id()), commune.name()))
                .toList();
    }

    private List<Dividing.Named> bodies(Indicator indicator, Period period, Holders holders) {
        var named = holders.agencies();
        if (named.isEmpty()) return List.of();
        return agencies.inProvince(indicator.province(), CollectionRules.lastDay(period)).stream()
                .map(agency -> new Dividing.Named(new Bearer.Body(agency.id()), agency.name()))
                .filter(agency -> named.contains(agency.bearer()))
                .toList();
    }
}
