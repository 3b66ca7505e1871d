package vn.cotmoc.agencies;

import java.util.List;

/// Which agency a printed name means: exactly one, one of several, or none that the province has on the day.
public sealed interface Match {

    record Known(AgencyId agency, String name) implements Match {}

    /// Nothing is guessed: a person chooses among the candidates.
    record Ambiguous(List<Known> candidates) implements Match {
        public Ambiguous {
            if (candidates.isEmpty()) throw new IllegalArgumentException("ambiguous between no candidates");
            candidates = List.copyOf(candidates);
        }
    }

    record Unknown() implements Match {}

    default boolean isKnown() {
        return this instanceof Known;
    }
}
