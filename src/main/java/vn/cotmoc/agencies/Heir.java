package vn.cotmoc.agencies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Who has an agency's work on a day.
public sealed interface Heir {

    /// The agency goes on.
    record Itself() implements Heir {}

    /// It has ended, and one agency took its whole work over, directly or through others.
    record Successor(UUID agency, String name, LocalDate since, String legalBasis) implements Heir {}

    /// It has ended, and its work went to several, or in part only: the register does not say which part went where.
    record Divided(LocalDate endedOn, List<String> names) implements Heir {
        public Divided {
            names = List.copyOf(names);
        }
    }

    /// It has ended, and the register names nobody who took over.
    record Unknown(LocalDate endedOn) implements Heir {}
}
