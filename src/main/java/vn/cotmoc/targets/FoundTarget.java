package vn.cotmoc.targets;

import java.util.List;
import java.util.Set;

/// A target proposed from a sentence: what is measured, the words that say how much, where they stand, by when.
public record FoundTarget(
        String sentence,
        int from,
        int to,
        String subject,
        TargetReading reading,
        IndicatorKind kind,
        Set<Integer> years,
        List<Doubt> doubts) {

    public FoundTarget {
        if (from < 0 || from >= to || to > sentence.length())
            throw new IllegalArgumentException("place %d to %d of %s".formatted(from, to, sentence));
        years = Set.copyOf(years);
        doubts = List.copyOf(doubts);
    }

    /// The words that say how much, as printed.
    public String phrase() {
        return sentence.substring(from, to);
    }

    /// Whether the words speak of what was and not of what shall be.
    public boolean isFact() {
        return doubts.contains(Doubt.PAST);
    }
}
