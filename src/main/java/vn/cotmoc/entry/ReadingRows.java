package vn.cotmoc.entry;

import static vn.cotmoc.entry.TypedRow.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.entry.Reading.Fault;
import vn.cotmoc.entry.Reading.Nothing;
import vn.cotmoc.entry.Reading.Understood;
import vn.cotmoc.entry.Reading.Wrong;
import vn.cotmoc.reporting.Entry;
import vn.cotmoc.reporting.MissingReason;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.NumberReader;
import vn.cotmoc.targets.NumberReading;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.Stage;

/// Reads one typed row; what cannot be read is refused with the field and the reason, never guessed.
final class ReadingRows {

    private final TypedRow row;
    private final List<Fault> faults = new ArrayList<>();

    private ReadingRows(TypedRow row) {
        this.row = row;
    }

    static Reading read(TypedRow row) {
        return new ReadingRows(row).read();
    }

    private Reading read() {
        var maturity = constant(Maturity.class, "maturity", row.maturity()).orElse(Maturity.ESTIMATE);
        if (row.isEmpty() && text(row.note()).isEmpty() && text(row.level()).isEmpty())
            return new Nothing(maturity, seen());
        var value = value();
        var missing = constant(MissingReason.class, "missing", row.missing());
        var level = number("level", row.level());
        if (value.isPresent() && missing.isPresent()) fault("missing", "entry.fault.valueAndReason");
        if (value.isEmpty() && missing.isEmpty() && faults.isEmpty()) fault("value", "entry.fault.nothing");
        if (!faults.isEmpty()) return new Wrong(faults);
        var entry = new Entry(
                value.orElse(null),
                missing.orElse(null),
                maturity,
                level.orElse(null),
                blankToNull(row.note()),
                blankToNull(row.reason()));
        return new Understood(entry, seen());
    }

    private Optional<ReportedValue> value() {
        var amount = number("value", row.value());
        var numerator = number("numerator", row.numerator());
        var denominator = number("denominator", row.denominator());
        var stage = constant(Stage.class, "stage", row.stage());
        if (text(row.numerator()).isEmpty() && !text(row.denominator()).isEmpty())
            fault("numerator", "entry.fault.bothParts");
        if (denominator.filter(whole -> whole.signum() <= 0).isPresent())
            fault("denominator", "reporting.error.denominator");
        if (!faults.isEmpty()) return Optional.empty();
        if (stage.isPresent()) return Optional.of(new ReportedValue.StageReached(stage.get()));
        if (numerator.isPresent()) {
            boolean alone = denominator.isEmpty();
            if (amount.isPresent() && alone) fault("denominator", "entry.fault.bothParts");
            else if (amount.isPresent()) fault("value", "entry.fault.valueAndParts");
            return Optional.of(
                    denominator.isPresent()
                            ? new ReportedValue.Ratio(numerator.get(), denominator.get())
                            : new ReportedValue.Part(numerator.get()));
        }
        return amount.map(ReportedValue.Amount::new);
    }

    private Optional<BigDecimal> number(String field, @Nullable String typed) {
        return switch (NumberReader.read(text(typed))) {
            case NumberReading.Read(var number) -> Optional.of(number);
            case NumberReading.Missing _ -> Optional.empty();
            case NumberReading.Unreadable(var reason, var _) -> {
                faults.add(new Fault(field, reason));
                yield Optional.empty();
            }
        };
    }

    private <E extends Enum<E>> Optional<E> constant(Class<E> type, String field, @Nullable String name) {
        var chosen = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
        // Pages offer only what there is; anything else is no choice of a person.
        if (chosen.isEmpty() && !text(name).isEmpty()) fault(field, "entry.fault.choice");
        return chosen;
    }

    private void fault(String field, String key) {
        faults.add(new Fault(field, Phrase.of(key)));
    }

    private int seen() {
        String typed = text(row.seen());
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        String text = Objects.requireNonNullElse(typed, "").strip();
        return text.isEmpty() ? null : text;
    }
}
