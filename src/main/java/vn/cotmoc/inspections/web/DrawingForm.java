package vn.cotmoc.inspections.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.inspections.DrawingSamples;
import vn.cotmoc.shared.web.Typed;

/// A sample as it was typed, with the number of the form that makes sending it twice harmless.
record DrawingForm(
        @Nullable String resolution,
        @Nullable String agency,
        @Nullable String fromYear,
        @Nullable String toYear,
        @Nullable String communes,
        @Nullable String knownOn,
        @Nullable String size,
        @Nullable String top,
        @Nullable String seed,
        @Nullable String form) {

    static DrawingForm empty(int year) {
        var usual = DrawingSamples.usual();
        return new DrawingForm(
                "",
                "",
                String.valueOf(year - 1),
                String.valueOf(year),
                null,
                "",
                String.valueOf(usual.get("size")),
                String.valueOf(usual.get("top")),
                "",
                UUID.randomUUID().toString());
    }

    public boolean withCommunes() {
        return "true".equals(communes);
    }

    DrawingSamples.Wanted toWanted() {
        return new DrawingSamples.Wanted(
                Typed.id(resolution),
                Typed.id(agency),
                Typed.number(fromYear),
                Typed.number(toYear),
                withCommunes(),
                known(),
                Typed.number(size),
                Typed.number(top),
                Typed.text(seed));
    }

    // A day that cannot be read is no day that has been: it is refused, not passed over.
    private @Nullable LocalDate known() {
        if (Typed.text(knownOn).isEmpty()) return null;
        var day = Typed.day(knownOn);
        return day == null ? LocalDate.MAX : day;
    }
}
