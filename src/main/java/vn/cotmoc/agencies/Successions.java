package vn.cotmoc.agencies;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.agencies.Agency.Extent;

/// Which agencies took over from which: to find who has today what a document gave to an agency that has ended since.
public record Successions(List<Handover> all) {

    /// The work, or a part of it, that went from one agency to another on a day.
    ///
    /// @param endedOn the last day of the agency that took it over, where that has ended as well
    public record Handover(
            UUID from,
            UUID to,
            String name,
            Extent extent,
            LocalDate effectiveOn,
            String legalBasis,
            @Nullable LocalDate endedOn) {}

    public Successions {
        all = List.copyOf(all);
    }

    public static Successions none() {
        return new Successions(List.of());
    }

    /// Who has an agency's work on a day.
    ///
    /// @param endedOn the last day of the agency itself; empty while it goes on
    public Heir heir(UUID agency, @Nullable LocalDate endedOn, LocalDate day) {
        Handover reached = null;
        var seen = new HashSet<>(Set.of(agency));
        for (Handover next = whole(agency, endedOn, day); next != null; next = whole(next.to(), next.endedOn(), day)) {
            reached = next;
            // A register that leads in a circle names nobody.
            if (!seen.add(next.to())) return new Heir.Unknown(next.effectiveOn().minusDays(1));
        }
        UUID last = reached == null ? agency : reached.to();
        LocalDate end = reached == null ? endedOn : reached.endedOn();
        if (end == null || !end.isBefore(day))
            return reached == null
                    ? new Heir.Itself()
                    : new Heir.Successor(reached.to(), reached.name(), reached.effectiveOn(), reached.legalBasis());
        var parts = of(last, day).map(Handover::name).toList();
        return parts.isEmpty() ? new Heir.Unknown(end) : new Heir.Divided(end, parts);
    }

    /// The agency and whoever has had its whole work since: each of them has spoken for it in its time.
    public Set<UUID> chain(UUID agency, LocalDate day) {
        var chain = new HashSet<>(Set.of(agency));
        var next = onlyOne(agency, day);
        while (next != null && chain.add(next.to())) next = onlyOne(next.to(), day);
        return Set.copyOf(chain);
    }

    private @Nullable Handover whole(UUID agency, @Nullable LocalDate endedOn, LocalDate day) {
        return endedOn == null || !endedOn.isBefore(day) ? null : onlyOne(agency, day);
    }

    // Where the work was divided, nobody says which part went where: then none of them is picked.
    private @Nullable Handover onlyOne(UUID agency, LocalDate day) {
        var found = of(agency, day).toList();
        return found.size() == 1 && found.getFirst().extent() == Extent.WHOLE ? found.getFirst() : null;
    }

    private Stream<Handover> of(UUID agency, LocalDate day) {
        return all.stream()
                .filter(one -> one.from().equals(agency) && !one.effectiveOn().isAfter(day));
    }
}
