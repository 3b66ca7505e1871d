package vn.cotmoc.rollups;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.reporting.Entry;
import vn.cotmoc.reporting.MissingReason;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.NumberReader;
import vn.cotmoc.targets.NumberReading;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.Stage;

/// Reads a cell; what cannot be read is refused with the reason, never guessed.
final class ReadingCells {

    private ReadingCells() {}

    sealed interface Reading {
        record Understood(Entry entry) implements Reading {}

        record Nothing() implements Reading {}

        record Wrong(Phrase why) implements Reading {}
    }

    static Reading read(TypedCell cell, CellForm form, Maturity maturity, @Nullable BigDecimal level) {
        if (cell.isEmpty()) return new Reading.Nothing();
        var missing = MissingReason.offered().stream()
                .filter(why -> why.name().equals(cell.missing()))
                .findFirst();
        String typed = cell.value() + cell.numerator() + cell.denominator();
        if (missing.isPresent())
            return typed.isEmpty()
                    ? understood(null, missing.get(), maturity, level, cell)
                    : wrong("rollups.cell.valueAndReason");
        if (!Objects.requireNonNullElse(cell.missing(), "").isEmpty()) return wrong("rollups.cell.choice");
        return switch (form) {
            case STAGE, YES -> stage(cell, maturity, level);
            case PARTS -> parts(cell, maturity, level);
            case NUMBER -> amount(cell, maturity, level);
        };
    }

    private static Reading stage(TypedCell cell, Maturity maturity, @Nullable BigDecimal level) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(cell.value()))
                .findFirst()
                .<Reading>map(stage -> understood(new ReportedValue.StageReached(stage), null, maturity, level, cell))
                .orElse(wrong("rollups.cell.choice"));
    }

    private static Reading amount(TypedCell cell, Maturity maturity, @Nullable BigDecimal level) {
        return switch (NumberReader.read(cell.value())) {
            case NumberReading.Read(var number) ->
                understood(new ReportedValue.Amount(number), null, maturity, level, cell);
            case NumberReading.Missing _ -> wrong("rollups.cell.dash");
            case NumberReading.Unreadable(var reason, var _) -> new Reading.Wrong(reason);
        };
    }

    private static Reading parts(TypedCell cell, Maturity maturity, @Nullable BigDecimal level) {
        var numerator = NumberReader.read(cell.numerator());
        var denominator = NumberReader.read(cell.denominator());
        if (numerator instanceof NumberReading.Unreadable(var reason, var _)) return new Reading.Wrong(reason);
        if (denominator instanceof NumberReading.Unreadable(var reason, var _)) return new Reading.Wrong(reason);
        var part = number(numerator);
        var whole = number(denominator);
        if (part.isEmpty() || whole.isEmpty()) return wrong("rollups.cell.bothParts");
        if (whole.get().signum() <= 0) return wrong("reporting.error.denominator");
        return understood(new ReportedValue.Ratio(part.get(), whole.get()), null, maturity, level, cell);
    }

    private static Optional<BigDecimal> number(NumberReading reading) {
        return reading instanceof NumberReading.Read(var number) ? Optional.of(number) : Optional.empty();
    }

    private static Reading understood(
            @Nullable ReportedValue value,
            @Nullable MissingReason missing,
            Maturity maturity,
            @Nullable BigDecimal level,
            TypedCell cell) {
        return new Reading.Understood(new Entry(value, missing, maturity, level, cell.note(), cell.reason()));
    }

    private static Reading wrong(String key) {
        return new Reading.Wrong(Phrase.of(key));
    }
}
