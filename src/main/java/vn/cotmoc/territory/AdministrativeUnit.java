package vn.cotmoc.territory;

import java.time.LocalDate;
import java.util.List;
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
            String code,
            String fullName,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String extent,
            LocalDate effectiveOn,
            String legalBasis) {}
}
