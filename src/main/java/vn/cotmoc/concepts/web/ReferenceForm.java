package vn.cotmoc.concepts.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.concepts.RevisingReferences.Wanted;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.NumberReader;
import vn.cotmoc.targets.NumberReading;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.territory.UnitId;

/// A reference value as typed.
record ReferenceForm(
        @Nullable String province,
        @Nullable String year,
        @Nullable String value,
        @Nullable String source,
        @Nullable String reason,
        @Nullable String seal) {

    static ReferenceForm empty() {
        return new ReferenceForm(null, null, null, null, null, null);
    }

    /// What cannot be read, and at which field.
    record Fault(String field, Phrase why) {}

    record Reading(@Nullable Wanted wanted, List<Fault> faults) {}

    Reading read(boolean national) {
        var faults = new ArrayList<Fault>();
        var place = national ? null : unit(faults);
        int when = year(faults);
        BigDecimal number = number(faults);
        if (!faults.isEmpty()) return new Reading(null, faults);
        return new Reading(new Wanted(place, when, number, text(source), text(reason)), faults);
    }

    private @Nullable UnitId unit(List<Fault> faults) {
        try {
            return UnitId.of(String.valueOf(province));
        } catch (IllegalArgumentException unreadable) {
            faults.add(new Fault("province", Phrase.of("concepts.reference.fault.province")));
            return null;
        }
    }

    private int year(List<Fault> faults) {
        String typed = year == null ? "" : year.strip();
        if (typed.matches("\\d{4}")) return Integer.parseInt(typed);
        faults.add(new Fault("year", Phrase.of("concepts.reference.fault.year")));
        return 0;
    }

    private @Nullable BigDecimal number(List<Fault> faults) {
        return switch (NumberReader.read(value == null ? "" : value)) {
            case NumberReading.Read(var number) -> number;
            case NumberReading.Missing _ -> null;
            case NumberReading.Unreadable(var why, var _) -> {
                faults.add(new Fault("value", why));
                yield null;
            }
        };
    }

    private static @Nullable String text(@Nullable String typed) {
        if (typed == null) return null;
        String lines = Vietnamese.lines(typed);
        return lines.isEmpty() ? null : lines;
    }
}
