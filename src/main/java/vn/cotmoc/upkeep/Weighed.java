package vn.cotmoc.upkeep;

import java.util.List;

/// What a step would change, or why it cannot be taken.
public record Weighed(List<Fault> faults, List<Effect> effects) {

    public Weighed {
        faults = List.copyOf(faults);
        effects = List.copyOf(effects);
    }

    /// One thing that changes: what, about which name, how many.
    public record Effect(What what, String name, String other, int count) {

        static Effect of(What what, String name, String other) {
            return new Effect(what, name, other, 0);
        }
    }

    public enum What {
        ADDED,
        JOINS,
        READ_AS_BEFORE,
        NOT_READ_BEFORE,
        ENDS,
        INDICATORS_SHOWN_WITH_SUCCESSOR,
        TASKS_SHOWN_WITH_SUCCESSOR,
        INDICATORS_WITHOUT_SUCCESSOR,
        TASKS_WITHOUT_SUCCESSOR,
        LEAVES
    }

    public boolean isPossible() {
        return faults.isEmpty();
    }
}
