package vn.cotmoc.inspections;

import java.util.List;

/// What became of something typed at the auditors' desk.
public sealed interface Outcome {

    /// Kept now, or already by the same form; the id or number of what was kept.
    record Kept(String what) implements Outcome {}

    record Refused(List<Fault> faults) implements Outcome {}

    /// Somebody else has been there meanwhile, or the same form has kept other words.
    record Stale() implements Outcome {}
}
