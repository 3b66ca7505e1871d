package vn.cotmoc.concepts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a command on a reference value.
public sealed interface RevisionOutcome {

    /// What would move; `present` is what stands there now. Whoever keeps it hands the seal back.
    record Previewed(@Nullable ReferenceValue present, List<Move> moves, String seal) implements RevisionOutcome {}

    /// Kept, with everything that has moved.
    record Kept(List<Move> moves) implements RevisionOutcome {}

    /// Not taken, and at which field why.
    record Refused(String field, String key) implements RevisionOutcome {}

    /// Since the preview something has changed: what would move now.
    record Changed(Previewed now) implements RevisionOutcome {}
}
