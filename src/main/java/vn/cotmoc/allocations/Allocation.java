package vn.cotmoc.allocations;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.territory.UnitId;

/// One revision of what units are to reach for an indicator in a year and its quarters.
public record Allocation(
        IndicatorId indicator,
        int year,
        int revision,
        Status status,
        @Nullable String documentNumber,
        @Nullable LocalDate documentDate,
        String reason,
        @Nullable String peopleSource,
        @Nullable LocalDate peopleOn,
        boolean illustrative,
        String authorName,
        Instant recordedAt,
        List<Part> parts) {

    public Allocation {
        parts = List.copyOf(parts);
    }

    public enum Status {
        DRAFT,
        ISSUED
    }

    /// Who is assigned something: a commune, or an agency.
    public sealed interface Bearer {
        record Commune(UnitId unit) implements Bearer {}

        record Body(AgencyId agency) implements Bearer {}
    }

    /// What one of them is to reach in the year (quarter 0) or a quarter; for the year its people may stand beside it.
    public record Part(
            Bearer bearer,
            int quarter,
            @Nullable Assigned assigned,
            @Nullable BigDecimal people) {}

    public boolean isIssued() {
        return status == Status.ISSUED;
    }

    public Optional<Assigned> of(Bearer bearer, int quarter) {
        return parts.stream()
                .filter(part -> part.bearer().equals(bearer) && part.quarter() == quarter)
                .flatMap(part -> Optional.ofNullable(part.assigned()).stream())
                .findFirst();
    }

    /// What is assigned in the year or a quarter, bearer by bearer.
    public Map<Bearer, Assigned> in(int quarter) {
        return parts.stream()
                .filter(part -> part.quarter() == quarter && part.assigned() != null)
                .collect(Collectors.toMap(Part::bearer, part -> Objects.requireNonNull(part.assigned())));
    }
}
