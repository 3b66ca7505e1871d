package vn.cotmoc.concepts.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.concepts.LinkingSeries.Wanted;
import vn.cotmoc.targets.NumberReader;
import vn.cotmoc.targets.NumberReading;
import vn.cotmoc.targets.Phrase;

/// A linking value as typed.
record LinkForm(
        @Nullable String version,
        @Nullable String year,
        @Nullable String before,
        @Nullable String after,
        @Nullable String source,
        @Nullable String seen) {

    record Fault(String field, Phrase why) {}

    record Reading(Wanted wanted, List<Fault> faults) {}

    Reading read() {
        var faults = new ArrayList<Fault>();
        var wanted = new Wanted(
                Objects.requireNonNullElse(version, ""),
                number(year),
                decimal("before", before, faults),
                decimal("after", after, faults),
                source == null || source.isBlank() ? null : source.strip(),
                number(seen));
        return new Reading(wanted, faults);
    }

    private static int number(@Nullable String typed) {
        return typed != null && typed.strip().matches("\\d{1,6}") ? Integer.parseInt(typed.strip()) : 0;
    }

    private static @Nullable BigDecimal decimal(String field, @Nullable String typed, List<Fault> faults) {
        return switch (NumberReader.read(typed == null ? "" : typed)) {
            case NumberReading.Read(var number) -> number;
            case NumberReading.Missing _ -> null;
            case NumberReading.Unreadable(var why, var _) -> {
                faults.add(new Fault(field, why));
                yield null;
            }
        };
    }
}
