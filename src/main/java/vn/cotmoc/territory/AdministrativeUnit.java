package vn.cotmoc.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A province or a commune in one period of validity, with what it came from and what it went into.
public record AdministrativeUnit(
        UnitId id,
        Level level,
        String code,
        String name,
        String fullName,
        String kind,
        @Nullable String provinceCode,
        @Nullable String district,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String legalBasis,
        List<Succession> predecessors,
        List<Succession> successors) {

    public enum Level {
        PROVINCE,
        COMMUNE
    }

    /// The unit at the other end of a succession: the whole of it went over, or a part.
    public record Succession(
            UUID id,
            String code,
            String fullName,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Extent extent,
            LocalDate effectiveOn,
            String legalBasis) {

        public UnitId unit() {
            return new UnitId(id);
        }
    }

    public boolean isValidOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }
}
