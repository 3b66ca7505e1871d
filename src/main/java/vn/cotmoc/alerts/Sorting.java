package vn.cotmoc.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cotmoc.alerts.Wish.Pace;
import vn.cotmoc.progress.WordChange;

/// Decides what of the waiting is told to a person at a moment, each change once whatever the ways in which it is
/// followed:
/// at once, in the letter of the week, or not at all. What is in none of the three goes on waiting.
record Sorting(Set<UUID> atOnce, Set<UUID> weekly, List<Waiting> dropped) {

    /// `readable` is what of the changes the person may know now.
    static Sorting of(Collection<Waiting> waiting, Collection<WordChange> readable, Instant now) {
        var known = readable.stream().collect(Collectors.toMap(WordChange::id, Function.identity()));
        var dropped = new ArrayList<>(waiting.stream()
                .filter(one -> one.ended() || !known.containsKey(one.change()))
                .toList());
        var left = new ArrayList<>(waiting);
        left.removeAll(dropped);
        var atOnce = wanted(at(Pace.AT_ONCE, left), known, dropped);
        Instant weekEnd = Week.lastEnd(now);
        var ofTheWeek = at(Pace.WEEKLY, left).stream()
                .filter(one -> one.raisedAt().isBefore(weekEnd))
                .toList();
        var weekly = wanted(ofTheWeek, known, dropped);
        weekly.removeAll(atOnce);
        return new Sorting(atOnce, weekly, List.copyOf(dropped));
    }

    private static List<Waiting> at(Pace pace, Collection<Waiting> waiting) {
        return waiting.stream().filter(one -> one.wish().pace() == pace).toList();
    }

    /// Each way of following folds for itself what it brings: it wants all of an indicator's changes, or none.
    private static Set<UUID> wanted(List<Waiting> waiting, Map<UUID, WordChange> known, List<Waiting> dropped) {
        var told = new HashSet<UUID>();
        var byWay =
                waiting.stream().collect(Collectors.groupingBy(one -> List.of(one.subscription(), one.indicator())));
        for (List<Waiting> way : byWay.values()) {
            var changes = way.stream()
                    .map(one -> Objects.requireNonNull(known.get(one.change())))
                    .toList();
            var fold = Fold.of(changes).getFirst();
            if (fold.isWanted(way.getFirst().wish().changes())) changes.forEach(change -> told.add(change.id()));
            else dropped.addAll(way);
        }
        return told;
    }
}
