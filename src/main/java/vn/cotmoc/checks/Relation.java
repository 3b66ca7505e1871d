package vn.cotmoc.checks;

import java.util.Arrays;
import java.util.Optional;

/// How a sub-row is contained in its parent: its value is part of the parent's, or only the level behind a yearly rate
/// is, or neither is said anywhere.
public enum Relation {
    VALUE,
    LEVEL,
    NONE;

    public static Optional<Relation> named(String name) {
        return Arrays.stream(values())
                .filter(relation -> relation.name().equals(name))
                .findFirst();
    }
}
