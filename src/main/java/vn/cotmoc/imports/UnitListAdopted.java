package vn.cotmoc.imports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.cotmoc.shared.DomainEvent;
import vn.cotmoc.territory.AdministrativeUnit.Level;
import vn.cotmoc.territory.UnitListComparison;

/// An official list of units was taken over.
record UnitListAdopted(
        Level level, String fileName, LocalDate holdsFrom, String legalBasis, UnitListComparison comparison)
        implements DomainEvent {

    @Override
    public String kind() {
        return "units.list-adopted";
    }

    @Override
    public String subject() {
        return "units/" + level + "/" + holdsFrom;
    }

    @Override
    public Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("file", fileName);
        details.put("legalBasis", legalBasis);
        for (var kind : UnitListComparison.Kind.values())
            details.put(
                    kind.name(),
                    comparison.changes().stream()
                            .filter(change -> change.kinds().contains(kind))
                            .count());
        return details;
    }
}
