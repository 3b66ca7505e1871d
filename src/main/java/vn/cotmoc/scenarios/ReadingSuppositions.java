package vn.cotmoc.scenarios;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.reporting.Entry;
import vn.cotmoc.reporting.Possible;
import vn.cotmoc.scenarios.Supposition.Wish;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.NumberReader;
import vn.cotmoc.targets.NumberReading;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.Stage;

/// Reads what was typed of one indicator: a field a year (`y2027`), what is wanted (`want`) and by when (`by`). What
/// cannot be read is kept as a fault of its field, never guessed.
final class ReadingSuppositions {

    static final String WANT = "want";
    static final String BY = "by";
    private static final String YEAR = "y(\\d{4})";

    private final Indicator indicator;
    private final Map<String, String> form;
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    private ReadingSuppositions(Indicator indicator, Map<String, String> form) {
        this.indicator = indicator;
        this.form = form;
    }

    /// Why a field was not understood, and from which character on, counted from 1; 0 where it is the whole field.
    record Fault(Phrase why, int place) {}

    record Typed(Supposition supposition, Map<String, Fault> faults) {}

    static String field(int year) {
        return "y" + year;
    }

    /// `years` can be supposed, `milestones` wanted; the first field that is at fault comes first.
    static Typed read(Indicator indicator, List<Integer> years, List<Integer> milestones, Map<String, String> form) {
        var reading = new ReadingSuppositions(indicator, form);
        var values = new TreeMap<Integer, ReportedValue>();
        form.keySet().stream().filter(name -> name.matches(YEAR)).sorted().forEach(name -> {
            int year = Integer.parseInt(name.substring(1));
            if (reading.text(name).isEmpty()) return;
            if (!years.contains(year)) reading.fault(name, Phrase.of("scenarios.fault.year"));
            else reading.value(name).ifPresent(value -> values.put(year, value));
        });
        var wish = reading.wish(milestones);
        return new Typed(new Supposition(values, wish), reading.faults);
    }

    private @Nullable Wish wish(List<Integer> milestones) {
        if (text(WANT).isEmpty()) return null;
        var year = milestones.stream()
                .filter(milestone -> String.valueOf(milestone).equals(text(BY)))
                .findFirst();
        if (year.isEmpty()) fault(BY, Phrase.of("scenarios.fault.by"));
        var value = value(WANT);
        return year.isEmpty() || value.isEmpty() ? null : new Wish(year.get(), value.get());
    }

    private Optional<ReportedValue> value(String name) {
        Optional<ReportedValue> value = indicator.kind() == IndicatorKind.STAGE
                ? stage(name).map(ReportedValue.StageReached::new)
                : number(name).map(ReportedValue.Amount::new);
        var impossible = value.flatMap(found -> Possible.against(indicator, Entry.of(found, Maturity.OFFICIAL)));
        impossible.ifPresent(why -> fault(name, why));
        return impossible.isPresent() ? Optional.empty() : value;
    }

    private Optional<Stage> stage(String name) {
        var stage = Arrays.stream(Stage.values())
                .filter(known -> known.name().equals(text(name)))
                .findFirst();
        if (stage.isEmpty()) fault(name, Phrase.of("scenarios.fault.stage"));
        return stage;
    }

    private Optional<BigDecimal> number(String name) {
        return switch (NumberReader.read(form.getOrDefault(name, ""))) {
            case NumberReading.Read(var number) -> Optional.of(number);
            case NumberReading.Missing _ -> Optional.empty();
            case NumberReading.Unreadable(var why, int position) -> {
                faults.put(name, new Fault(why, position + 1));
                yield Optional.empty();
            }
        };
    }

    private String text(String name) {
        return form.getOrDefault(name, "").strip();
    }

    private void fault(String name, Phrase why) {
        faults.putIfAbsent(name, new Fault(why, 0));
    }
}
