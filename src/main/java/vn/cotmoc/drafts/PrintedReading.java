package vn.cotmoc.drafts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.targets.PrintedUnit;
import vn.cotmoc.targets.Target;
import vn.cotmoc.targets.TargetReader;
import vn.cotmoc.targets.TargetReading;
import vn.cotmoc.targets.TargetWriter;

/// What a printed target reads as, for the person who is about to keep it: the words, and the cells that it fills.
public record PrintedReading(@Nullable Target target, List<Phrase> words) {

    private static final List<String> FILLED = List.of("comparator", "low", "high", "text");

    public PrintedReading {
        words = List.copyOf(words);
    }

    /// @param unit of the indicator, said behind a figure that prints none
    /// @param before what the milestone before asks for, which a blank cell keeps
    public static PrintedReading of(
            String printed, @Nullable Direction direction, @Nullable String unit, @Nullable Target before) {
        return switch (TargetReader.readCell(printed, direction, before)) {
            case TargetReading.Understood(var target, var stated, var notes) -> {
                var said = stated.isStated() || unit == null ? stated : new PrintedUnit(unit);
                var words = new ArrayList<Phrase>();
                words.add(TargetWriter.inWords(target, said));
                words.addAll(notes);
                yield new PrintedReading(target, words);
            }
            case TargetReading.Refused(var reason, int _) -> new PrintedReading(null, List.of(reason));
        };
    }

    public boolean isUnderstood() {
        return target != null;
    }

    /// The cells that the reading fills; those that it leaves empty are blank.
    public Map<String, String> cells() {
        var cells = new LinkedHashMap<String, String>();
        if (target == null) return cells;
        cells.put("comparator", target.comparator().name());
        cells.put("low", target.lowEnd().map(BigDecimal::toPlainString).orElse(""));
        cells.put("high", target.highEnd().map(BigDecimal::toPlainString).orElse(""));
        cells.put("text", target.text().orElse(""));
        return cells;
    }

    /// Whether cells that somebody has filled say the same.
    public boolean agreesWith(Map<String, String> kept) {
        return target == null
                || FILLED.stream()
                        .allMatch(column -> same(cells().getOrDefault(column, ""), kept.getOrDefault(column, "")));
    }

    /// 3,0 and 3 are the same end.
    public static boolean same(String one, String other) {
        if (one.equals(other)) return true;
        Optional<BigDecimal> first = number(one);
        Optional<BigDecimal> second = number(other);
        return first.isPresent() && second.isPresent() && first.get().compareTo(second.get()) == 0;
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
