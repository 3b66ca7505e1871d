package vn.cotmoc.upkeep.web;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.agencies.Agency.Extent;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.upkeep.Step;

/// The end of an agency as typed.
record EndingForm(
        @Nullable String lastDay,
        @Nullable String basis,
        @Nullable String successor,
        @Nullable String extent) {

    // What is no id stands for an agency that nobody has, and is refused as such.
    private static final AgencyId NOBODY = new AgencyId(new UUID(0, 0));

    static EndingForm empty() {
        return new EndingForm(null, null, null, null);
    }

    Step.Ending toStep(AgencyId agency) {
        return new Step.Ending(
                agency,
                Objects.requireNonNullElse(lastDay, ""),
                Objects.requireNonNullElse(basis, ""),
                chosen(),
                Extent.PART.name().equals(extent) ? Extent.PART : Extent.WHOLE);
    }

    private @Nullable AgencyId chosen() {
        if (successor == null || successor.isBlank()) return null;
        try {
            return AgencyId.of(successor);
        } catch (IllegalArgumentException noId) {
            return NOBODY;
        }
    }
}
