package vn.cotmoc.meetings;

import java.util.List;

/// What became of a wish to say how far a decision is.
public sealed interface Following {

    /// Kept now, or already by the same form.
    record Kept() implements Following {}

    /// Somebody else has taken a step since the person looked: both are shown.
    record Stale(Decision present) implements Following {}

    record Refused(List<Fault> faults) implements Following {}
}
