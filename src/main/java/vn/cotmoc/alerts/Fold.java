package vn.cotmoc.alerts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.alerts.Wish.Changes;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.progress.Turn;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.progress.WordChange;

/// All changes of one indicator that are told together: from the word before the first to the word after the last.
record Fold(IndicatorId indicator, List<WordChange> steps) {

    Fold {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) throw new IllegalArgumentException("nothing has changed: " + indicator);
    }

    /// One for each indicator, in the order in which they have changed first.
    static List<Fold> of(Collection<WordChange> changes) {
        var byIndicator = new LinkedHashMap<IndicatorId, List<WordChange>>();
        changes.stream()
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .forEach(change -> byIndicator
                        .computeIfAbsent(change.indicator(), _ -> new ArrayList<>())
                        .add(change));
        return byIndicator.entrySet().stream()
                .map(entry -> new Fold(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Nullable
    VerdictWord before() {
        return steps.getFirst().before();
    }

    VerdictWord after() {
        return last().word();
    }

    WordChange last() {
        return steps.getLast();
    }

    /// A change that was undone has turned no way.
    Turn turn() {
        return Turn.of(before(), after());
    }

    /// Who only wants to hear of the worse also hears of what was worse in between.
    boolean isWanted(Changes changes) {
        return switch (changes) {
            case ANY -> true;
            case WORSE -> steps.stream().anyMatch(WordChange::isForTheWorse);
        };
    }

    boolean isIllustrative() {
        return steps.stream().anyMatch(WordChange::illustrative);
    }
}
