package vn.cotmoc.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step of an occurrence: who, when, for which agency or commune, and what it says or decides.
public record Step(
        String occurrence,
        int revision,
        Act act,
        @Nullable UUID agency,
        @Nullable UUID commune,
        @Nullable String speaker,
        UUID authorId,
        String author,
        @Nullable String onBehalfOf,
        Instant at,
        LocalDate day,
        boolean illustrative) {

    /// Whether an agency or a commune speaks here of its own work, which files can show.
    public boolean isSpoken() {
        return switch (act) {
            case Act.Reported _, Act.Added _ -> true;
            case Act.Confirmed _, Act.Returned _, Act.Extended _, Act.Overridden _, Act.Released _ -> false;
        };
    }
}
