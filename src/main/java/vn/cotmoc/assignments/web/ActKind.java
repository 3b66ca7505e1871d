package vn.cotmoc.assignments.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a person can do on the page of a task, one at a time.
enum ActKind {
    REPORT,
    PART,
    CONFIRM,
    RETURN,
    EXTEND,
    OVERRIDE,
    RELEASE,
    DEADLINE,
    PLAN,
    LINK;

    static Optional<ActKind> of(@Nullable String written) {
        return Arrays.stream(values())
                .filter(kind -> kind.path().equals(written))
                .findFirst();
    }

    /// As addresses write it.
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it is done on one of the task's times rather than on the task itself.
    boolean isOnOccurrence() {
        return switch (this) {
            case REPORT, PART, CONFIRM, RETURN, EXTEND, OVERRIDE, RELEASE -> true;
            case DEADLINE, PLAN, LINK -> false;
        };
    }
}
