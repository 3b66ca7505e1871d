package vn.cotmoc.upkeep.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.upkeep.Step;

/// A further name as typed.
record NamingForm(
        @Nullable String alias,
        @Nullable String aliasDay,
        @Nullable String aliasSource) {

    static NamingForm empty() {
        return new NamingForm(null, null, null);
    }

    Step.Naming toStep(AgencyId agency) {
        return new Step.Naming(
                agency,
                Objects.requireNonNullElse(alias, ""),
                Objects.requireNonNullElse(aliasDay, ""),
                Objects.requireNonNullElse(aliasSource, ""));
    }
}
