package vn.cotmoc.rollups;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.allocations.Allocation.Part;
import vn.cotmoc.allocations.Assigned;
import vn.cotmoc.rollups.AllocationStanding.Unit;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.NumberReader;
import vn.cotmoc.targets.NumberReading;
import vn.cotmoc.targets.Phrase;

/// Reads a typed sheet: parts, and what is wrong cell by cell.
final class ReadingSheets {

    private final AllocationStanding standing;
    private final Map<String, String> form;
    private final Map<String, Phrase> faults = new HashMap<>();

    private ReadingSheets(AllocationStanding standing, Map<String, String> form) {
        this.standing = standing;
        this.form = form;
    }

    record Sheet(List<Part> parts, Map<String, Phrase> faults) {}

    static Sheet read(AllocationStanding standing, Map<String, String> form) {
        var reading = new ReadingSheets(standing, form);
        var parts = new ArrayList<Part>();
        for (Unit unit : standing.units())
            for (int quarter : standing.quarters()) {
                var assigned = reading.assigned(unit.key() + ":" + quarter);
                var people = quarter == 0 ? reading.people(unit) : Optional.<BigDecimal>empty();
                if (assigned.isPresent() || people.isPresent())
                    parts.add(new Part(unit.bearer(), quarter, assigned.orElse(null), people.orElse(null)));
            }
        return new Sheet(parts, reading.faults);
    }

    private Optional<Assigned> assigned(String key) {
        return switch (standing.form()) {
            case NUMBER -> number("a:" + key).map(Assigned.Amount::new);
            case PARTS -> parts(key);
            case YES, STAGE -> meets(key);
        };
    }

    private Optional<Assigned> meets(String key) {
        return switch (text(form.get("a:" + key))) {
            case "true" -> Optional.of(new Assigned.Meets(true));
            case "false" -> Optional.of(new Assigned.Meets(false));
            case "" -> Optional.empty();
            case String _ -> {
                faults.put("a:" + key, Phrase.of("rollups.cell.choice"));
                yield Optional.empty();
            }
        };
    }

    private Optional<Assigned> parts(String key) {
        var numerator = number("n:" + key);
        var denominator = number("d:" + key);
        // Denominators alone are what a proposal is worked out from.
        if (numerator.isEmpty() && !faults.containsKey("n:" + key)) return Optional.empty();
        if (numerator.isPresent() && denominator.isEmpty()) {
            faults.putIfAbsent("d:" + key, Phrase.of("rollups.cell.bothParts"));
            return Optional.empty();
        }
        if (denominator.filter(whole -> whole.signum() <= 0).isPresent()) {
            faults.put("d:" + key, Phrase.of("reporting.error.denominator"));
            return Optional.empty();
        }
        return numerator.flatMap(part -> denominator.map(whole -> new Assigned.Parts(part, whole)));
    }

    private Optional<BigDecimal> people(Unit unit) {
        var people = number("p:" + unit.key());
        if (people.filter(count -> count.signum() <= 0).isEmpty()) return people;
        faults.put("p:" + unit.key(), Phrase.of("rollups.sheet.people.positive"));
        return Optional.empty();
    }

    /// A number as typed; what is not one is kept as a fault of its field, and so is less than nothing.
    Optional<BigDecimal> number(String field) {
        return switch (NumberReader.read(text(form.get(field)))) {
            case NumberReading.Read(var number) -> {
                if (number.signum() >= 0) yield Optional.of(number);
                faults.put(field, Phrase.of("rollups.sheet.negative"));
                yield Optional.empty();
            }
            case NumberReading.Missing _ -> Optional.empty();
            case NumberReading.Unreadable(var reason, var _) -> {
                faults.put(field, reason);
                yield Optional.empty();
            }
        };
    }

    /// The fields of a part as they would have been typed.
    static void type(Map<String, String> form, String key, @Nullable Assigned assigned) {
        switch (assigned) {
            case null -> {}
            case Assigned.Amount(var amount) -> form.put("a:" + key, Vietnamese.number(amount));
            case Assigned.Meets(var meets) -> form.put("a:" + key, String.valueOf(meets));
            case Assigned.Parts(var numerator, var denominator) -> {
                form.put("n:" + key, Vietnamese.number(numerator));
                form.put("d:" + key, Vietnamese.number(denominator));
            }
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
