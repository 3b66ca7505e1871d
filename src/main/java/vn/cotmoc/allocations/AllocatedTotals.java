package vn.cotmoc.allocations;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.allocations.Allocation.Bearer;
import vn.cotmoc.allocations.CollectionRule.Terms;
import vn.cotmoc.allocations.KeepingAllocations.Sheet;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.targets.Period;
import vn.cotmoc.territory.UnitId;

/// What a sheet of allocated targets comes to for the whole province, by the rule that its communes report under. It is
/// a plan of the province only where every commune that is asked has its part: a sum over some of them is less than
/// what was meant. What is allocated to agencies has no such sum, for nobody says which agencies make the whole.
@Component
class AllocatedTotals {

    private final CollectionRules rules;
    private final JdbcClient jdbc;

    AllocatedTotals(CollectionRules rules, JdbcClient jdbc) {
        this.rules = rules;
        this.jdbc = jdbc;
    }

    /// Two statements.
    Optional<BigDecimal> of(Indicator indicator, Sheet sheet) {
        var year = Period.year(sheet.year());
        return Optional.ofNullable(
                        rules.askingIn(indicator.resolutionId(), year).get(indicator.id()))
                .flatMap(CollectionRule::asked)
                .flatMap(terms -> total(indicator, terms, assigned(sheet, asked(indicator, terms, year))));
    }

    private List<Bearer> asked(Indicator indicator, Terms terms, Period year) {
        return jdbc
                .sql("select c.id from communes_in(?, ?, ?, 0) c")
                .param(indicator.province().value())
                .param(terms.reporters().name())
                .param(year.year())
                .query(UUID.class)
                .list()
                .stream()
                .<Bearer>map(unit -> new Bearer.Commune(new UnitId(unit)))
                .toList();
    }

    private static Optional<List<Assigned>> assigned(Sheet sheet, List<Bearer> asked) {
        var parts = sheet.parts().stream()
                .filter(part -> part.quarter() == 0 && part.assigned() != null)
                .collect(Collectors.toMap(Allocation.Part::bearer, part -> Objects.requireNonNull(part.assigned())));
        return parts.keySet().containsAll(asked)
                ? Optional.of(asked.stream().map(parts::get).toList())
                : Optional.empty();
    }

    private static Optional<BigDecimal> total(Indicator indicator, Terms terms, Optional<List<Assigned>> assigned) {
        var kind = Objects.requireNonNull(indicator.kind());
        return assigned.flatMap(parts -> terms.rollUp().value(Totals.of(parts.size(), parts)))
                .flatMap(value -> Reconciliation.number(value, kind));
    }
}
