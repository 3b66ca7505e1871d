package vn.cotmoc.inspections;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.cotmoc.inspections.AccessHolder.Right;
import vn.cotmoc.users.Role;

/// Rights that one person should not hold together: who enters does not decide, who audits changes nothing, who gives
/// rights
/// uses none.
final class Exclusions {

    private static final Set<Role> WRITING = Set.of(Role.REPORTER, Role.APPROVER, Role.EDITOR);

    private Exclusions() {}

    record Pair(Right one, Right other) {}

    static List<Pair> among(List<Right> rights) {
        var pairs = new ArrayList<Pair>();
        for (Right one : rights) for (Right other : rights) if (exclude(one, other)) pairs.add(new Pair(one, other));
        return pairs;
    }

    // Each pair is told from one side only: by the role that is named first.
    private static boolean exclude(Right one, Right other) {
        return switch (one.role()) {
            case REPORTER -> other.role() == Role.APPROVER && meet(one, other);
            case AUDITOR -> WRITING.contains(other.role());
            case ADMIN -> other.role() == Role.REPORTER || other.role() == Role.APPROVER;
            case EDITOR, APPROVER, LEADER -> false;
        };
    }

    // An agency's reporter and the head of another agency never meet over one value.
    private static boolean meet(Right reporting, Right deciding) {
        return reporting.isWide()
                || deciding.isWide()
                || reporting.agency() == deciding.agency() && Objects.equals(reporting.place(), deciding.place());
    }
}
