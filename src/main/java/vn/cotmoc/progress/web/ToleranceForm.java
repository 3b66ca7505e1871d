package vn.cotmoc.progress.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.Tolerances.Wanted;
import vn.cotmoc.targets.NumberReader;
import vn.cotmoc.targets.NumberReading;
import vn.cotmoc.targets.Phrase;

/// A tolerance and limits as typed, with the seal of the preview that was seen.
record ToleranceForm(
        @Nullable String epsilon,
        @Nullable String lower,
        @Nullable String upper,
        @Nullable String reason,
        @Nullable String seal) {

    record Fault(String field, Phrase why) {}

    record Reading(Wanted wanted, List<Fault> faults) {}

    Reading read() {
        var faults = new ArrayList<Fault>();
        var wanted = new Wanted(
                decimal("epsilon", epsilon, faults),
                decimal("lower", lower, faults),
                decimal("upper", upper, faults),
                reason == null || reason.isBlank() ? null : reason.strip());
        return new Reading(wanted, faults);
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
