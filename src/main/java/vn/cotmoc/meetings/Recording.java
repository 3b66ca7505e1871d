package vn.cotmoc.meetings;

import java.util.List;

/// What became of a wish to record a decision.
public sealed interface Recording {

    /// Recorded now, or already by the same form.
    record Recorded(DecisionId decision) implements Recording {}

    /// The same form has recorded other words before: both are shown.
    record Conflicting(Decision existing) implements Recording {}

    record Refused(List<Fault> faults) implements Recording {}
}
