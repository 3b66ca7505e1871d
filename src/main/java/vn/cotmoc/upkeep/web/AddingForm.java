package vn.cotmoc.upkeep.web;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.agencies.Agency;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.upkeep.Step;

/// A new agency as typed.
record AddingForm(
        @Nullable String name,
        @Nullable String abbreviation,
        @Nullable String kind,
        @Nullable String firstDay,
        @Nullable String source) {

    static AddingForm empty() {
        return new AddingForm(null, null, null, null, null);
    }

    Step.Adding toStep(UnitId province) {
        return new Step.Adding(
                province,
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(abbreviation, ""),
                Arrays.stream(Agency.Kind.values())
                        .filter(known -> known.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                Objects.requireNonNullElse(firstDay, ""),
                Objects.requireNonNullElse(source, ""));
    }
}
