package vn.cotmoc.reporting.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.checks.ChangingChecks.Wanted;
import vn.cotmoc.checks.Check;
import vn.cotmoc.checks.Relation;
import vn.cotmoc.checks.Setting;
import vn.cotmoc.checks.Severity;
import vn.cotmoc.targets.NumberReader;
import vn.cotmoc.targets.NumberReading;
import vn.cotmoc.targets.Phrase;

/// Settings of the checks as typed: for each check a weight and a limit, both of which may be left open.
record CheckForm(Map<String, String> fields) {

    CheckForm {
        fields = Map.copyOf(fields);
    }

    /// What is wrong with the form, and at which field.
    record Fault(String field, Phrase why) {}

    /// A form read: what is wanted, or what is wrong with it.
    record Read(Wanted wanted, List<Fault> faults) {}

    static List<Check> configurable() {
        return Arrays.stream(Check.values()).filter(Check::isConfigurable).toList();
    }

    /// The first press shows what would change; only the second one keeps it.
    boolean isConfirmed() {
        return "save".equals(fields.get("step"));
    }

    String text(String field) {
        return Objects.requireNonNullElse(fields.get(field), "").strip();
    }

    Read read() {
        var faults = new ArrayList<Fault>();
        var settings = configurable().stream()
                .map(check -> new Setting(
                        check,
                        Severity.named(text("severity-" + check)).orElse(null),
                        limit(check, faults),
                        check == Check.CHILD_ABOVE_PARENT
                                ? Relation.named(text("relation")).orElse(null)
                                : null))
                .toList();
        String seen = text("seen");
        return new Read(
                new Wanted(settings, text("reason"), seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : 0), faults);
    }

    private @Nullable BigDecimal limit(Check check, List<Fault> faults) {
        if (check.limit() == Check.Limit.NONE) return null;
        String field = "limit-" + check;
        return switch (NumberReader.read(text(field))) {
            case NumberReading.Missing _ -> null;
            case NumberReading.Read(var number) -> {
                if (number.signum() < 0) faults.add(new Fault(field, Phrase.of("checks.fault.negative")));
                yield number;
            }
            case NumberReading.Unreadable(var reason, int _) -> {
                faults.add(new Fault(field, reason));
                yield null;
            }
        };
    }
}
