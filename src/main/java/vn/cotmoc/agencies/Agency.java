package vn.cotmoc.agencies;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.territory.UnitId;

/// A State or Party agency of a province; a collective one stands for its members as of a day.
public record Agency(
        AgencyId id,
        UnitId province,
        String name,
        @Nullable String abbreviation,
        Kind kind,
        boolean collective,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String predecessors,
        List<String> aliases,
        List<String> members) {

    public enum Kind {
        PARTY_COMMITTEE,
        PARTY_ADVISORY,
        PARTY_ORGANISATION,
        DEPARTMENT,
        PEOPLES_COMMITTEE,
        PEOPLES_COUNCIL,
        FRONT,
        ARMED_FORCES,
        PRESS,
        COMMUNE_LEVEL,
        COLLECTIVE,
        OTHER
    }
}
