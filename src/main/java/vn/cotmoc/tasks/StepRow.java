package vn.cotmoc.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step as the database hands it out.
record StepRow(
        UUID task,
        String occurrence,
        int revision,
        StepColumns said,
        @Nullable UUID agency,
        @Nullable UUID commune,
        @Nullable String speaker,
        UUID authorId,
        String author,
        @Nullable String onBehalfOf,
        Instant at,
        LocalDate day,
        boolean illustrative) {

    Step toStep() {
        return new Step(
                occurrence,
                revision,
                said.toAct(),
                agency,
                commune,
                speaker,
                authorId,
                author,
                onBehalfOf,
                at,
                day,
                illustrative);
    }
}
