package vn.cotmoc.users.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Authority handed over for some days: what there is, and the choices for more.
record DelegationPage(
        List<Line> lines,
        List<PlaceChoices.Group> delegates,
        @Nullable String done) {

    public boolean mayHandOver() {
        return !delegates.isEmpty();
    }

    public record Line(
            String from,
            String to,
            String province,
            String days,
            String reason,
            String state,
            @Nullable String revokedBecause,
            @Nullable String revocation) {}
}
