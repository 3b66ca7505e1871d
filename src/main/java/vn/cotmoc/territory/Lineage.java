package vn.cotmoc.territory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cotmoc.territory.AdministrativeUnit.Succession;

/// Units tied together by successions, to be followed from one day's map to another's.
public final class Lineage {

    private final Map<UnitId, AdministrativeUnit> units;

    public Lineage(Collection<AdministrativeUnit> tied) {
        units = tied.stream().collect(Collectors.toMap(AdministrativeUnit::id, Function.identity(), (one, _) -> one));
    }

    public Optional<AdministrativeUnit> unit(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    /// The units of the day's map that share land with a unit: itself, what it went into, or what it came from.
    public List<AdministrativeUnit> on(LocalDate day, UnitId id) {
        var found = new LinkedHashSet<AdministrativeUnit>();
        unit(id).ifPresent(unit -> follow(unit, day, found));
        return List.copyOf(found);
    }

    private void follow(AdministrativeUnit unit, LocalDate day, Set<AdministrativeUnit> found) {
        if (unit.isValidOn(day)) {
            found.add(unit);
            return;
        }
        List<Succession> next = unit.validFrom().isAfter(day) ? unit.predecessors() : unit.successors();
        next.forEach(link -> unit(link.unit()).ifPresent(other -> follow(other, day, found)));
    }
}
