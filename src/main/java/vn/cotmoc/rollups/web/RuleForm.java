package vn.cotmoc.rollups.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.allocations.CollectionRule.Terms;
import vn.cotmoc.allocations.DecidingRules.Wanted;
import vn.cotmoc.allocations.Frequency;
import vn.cotmoc.allocations.Meeting;
import vn.cotmoc.allocations.Reporters;
import vn.cotmoc.allocations.RollUp;
import vn.cotmoc.targets.NumberReader;
import vn.cotmoc.targets.NumberReading;
import vn.cotmoc.targets.Period;

/// A collection rule as it was typed.
record RuleForm(
        @Nullable String frequency,
        @Nullable String rollUp,
        @Nullable String meeting,
        @Nullable String threshold,
        @Nullable String reporters,
        @Nullable String from,
        @Nullable String reason,
        @Nullable String seen,
        @Nullable String action) {

    static RuleForm empty(int seen, int year) {
        return new RuleForm(null, null, null, null, "ALL", String.valueOf(year), null, String.valueOf(seen), null);
    }

    int revision() {
        return seen != null && seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : 0;
    }

    /// What was meant, or the field that cannot be read and the key of the words that say why.
    record Read(@Nullable Wanted wanted, String field, String key) {}

    Read read() {
        var period = from == null ? Optional.<Period>empty() : Period.read(from.strip());
        if (period.isEmpty()) return fault("from", "allocations.fault.from");
        if ("end".equals(action)) return new Read(new Wanted(null, period.get(), reason), "", "");
        var often = constant(Frequency.class, frequency);
        var kind = constant(RollUp.Kind.class, rollUp);
        var who = constant(Reporters.class, reporters);
        if (often.isEmpty()) return fault("frequency", "allocations.fault.choice");
        if (kind.isEmpty()) return fault("rollUp", "allocations.fault.choice");
        if (who.isEmpty()) return fault("reporters", "allocations.fault.choice");
        boolean counts = kind.get() == RollUp.Kind.COUNT || kind.get() == RollUp.Kind.SHARE;
        var meets = counts ? constant(Meeting.Kind.class, meeting) : Optional.<Meeting.Kind>empty();
        if (counts && meets.isEmpty()) return fault("meeting", "allocations.fault.meeting");
        var bound = bound();
        boolean needsBound = meets.filter(asked -> asked == Meeting.Kind.AT_LEAST || asked == Meeting.Kind.AT_MOST)
                .isPresent();
        if (needsBound && bound.isEmpty()) return fault("threshold", "allocations.fault.threshold");
        var rule = RollUp.of(
                kind.get(),
                meets.map(asked -> Meeting.of(asked, bound.orElse(null))).orElse(null));
        return new Read(new Wanted(new Terms(often.get(), who.get(), rule), period.get(), reason), "", "");
    }

    private Optional<BigDecimal> bound() {
        return NumberReader.read(threshold == null ? "" : threshold) instanceof NumberReading.Read(var number)
                ? Optional.of(number)
                : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private static Read fault(String field, String key) {
        return new Read(null, field, key);
    }
}
