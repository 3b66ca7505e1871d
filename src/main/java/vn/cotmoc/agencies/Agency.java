package vn.cotmoc.agencies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
        String source,
        List<String> aliases,
        List<String> members,
        List<Succession> predecessors,
        List<Succession> successors) {

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

    /// The agency at the other end of a succession, and how much of the work went over.
    public record Succession(
            UUID id, String name, String provinceName, Extent extent, LocalDate effectiveOn, String legalBasis) {}

    public enum Extent {
        WHOLE,
        PART
    }

    /// An agency without dates has always been there, as far as the register knows.
    public boolean isValid(LocalDate on) {
        return (validFrom == null || !validFrom.isAfter(on)) && !hasEnded(on);
    }

    public boolean hasEnded(LocalDate on) {
        return validTo != null && validTo.isBefore(on);
    }
}
