package vn.cotmoc.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cotmoc.agencies.Agency;
import vn.cotmoc.shared.Vietnamese;

/// The agencies of a province by every name that documents give them.
record KnownAgencies(Map<String, String> byFolded) {

    static KnownAgencies of(List<Agency> agencies) {
        var names = new HashMap<String, String>();
        for (Agency agency : agencies) {
            for (String alias : agency.aliases()) names.putIfAbsent(Vietnamese.fold(alias), agency.name());
        }
        // A name of its own goes before another's alias.
        for (Agency agency : agencies) names.put(Vietnamese.fold(agency.name()), agency.name());
        return new KnownAgencies(names);
    }

    /// The name under which the portal knows it.
    Optional<String> find(String printed) {
        String folded = Vietnamese.fold(printed).replaceAll("^[-+•*.,; ]+|[.,; ]+$", "");
        return Optional.ofNullable(byFolded.get(folded));
    }
}
