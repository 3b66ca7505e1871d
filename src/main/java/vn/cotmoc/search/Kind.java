package vn.cotmoc.search;

import java.util.Optional;
import java.util.stream.Stream;

/// What can be found, in the order in which equally good finds are shown.
public enum Kind {
    RESOLUTION,
    INDICATOR,
    TASK,
    CLAUSE,
    FACT,
    AGENCY,
    UNIT;

    /// The kind of that name; nothing for a name that is none.
    public static Optional<Kind> of(String name) {
        return Stream.of(values())
                .filter(kind -> kind.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
