package vn.cotmoc.tasks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a step says or decides of an occurrence.
public sealed interface Act {

    /// The words that the step carries: what was done, or why it is decided so.
    String words();

    /// A leading agency says how far it is.
    record Reported(
            Standing standing,
            String words,
            @Nullable Product product,
            @Nullable String link,
            @Nullable String difficulty,
            @Nullable String proposal)
            implements Act {}

    /// A coordinating agency, a member of a collective one or a commune adds its own part.
    record Added(String words, @Nullable String link) implements Act {}

    /// Who follows the task accepts what was reported as finished.
    record Confirmed(String words) implements Act {}

    /// Who follows the task sends back what was reported.
    record Returned(String words) implements Act {}

    /// A later last day; the former one stays on record.
    record Extended(LocalDate before, LocalDate after, String words) implements Act {}

    /// A person sets the state beside the one that follows from the steps.
    record Overridden(TaskState state, String words) implements Act {}

    /// The override is taken back.
    record Released(String words) implements Act {}

    /// How far a leading agency is.
    enum Standing {
        PREPARING,
        UNDER_WAY,
        DONE
    }

    /// What the work has brought forth: a document by its number and day, or a thing by its name.
    record Product(
            @Nullable String name,
            @Nullable String number,
            @Nullable LocalDate date) {
        public Product {
            if (name == null && number == null) throw new IllegalArgumentException("a product without name and number");
        }
    }
}
