package vn.cotmoc.scenarios;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.ReportedValue;

/// What is supposed of one indicator: values of years, and what is wanted of a milestone's year.
public record Supposition(
        SortedMap<Integer, ReportedValue> values, @Nullable Wish wish) {

    public static final Supposition NONE = new Supposition(new TreeMap<>(), null);

    /// A value that is wanted by a year.
    public record Wish(int year, ReportedValue value) {}

    public Supposition {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public boolean isEmpty() {
        return values.isEmpty() && wish == null;
    }

    public Optional<Wish> wanted() {
        return Optional.ofNullable(wish);
    }

    /// The value as the method counts it: a stage by its rung.
    static BigDecimal number(ReportedValue value) {
        return switch (value) {
            case ReportedValue.Amount(var amount) -> amount;
            case ReportedValue.StageReached(var stage) -> BigDecimal.valueOf(stage.rung());
            case ReportedValue.Ratio ratio -> ratio.percent();
            case ReportedValue.Part(var numerator) -> numerator;
        };
    }
}
