package vn.cotmoc.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.reviews.RowChange.Aspect;
import vn.cotmoc.reviews.RowChange.Cause;

/// What differs between two forms of one row, up to a year.
record RowChanges(FrozenRow first, FrozenRow second, int lastYear) {

    List<RowChange> all() {
        var changes = new ArrayList<RowChange>();
        figures(changes);
        differing(Aspect.BASELINE, first.baseline(), second.baseline()).ifPresent(changes::add);
        targets(changes);
        differing(Aspect.VERDICT, first.verdictWords(), second.verdictWords()).ifPresent(changes::add);
        differing(Aspect.NAME, first.label(), second.label()).ifPresent(changes::add);
        differing(Aspect.UNIT, first.unit(), second.unit()).ifPresent(changes::add);
        differing(Aspect.LEADING, first.leading(), second.leading()).ifPresent(changes::add);
        differing(Aspect.ADVISING, first.advising(), second.advising()).ifPresent(changes::add);
        return changes;
    }

    static Optional<RowChange> differing(Aspect aspect, @Nullable String before, @Nullable String after) {
        return Objects.equals(before, after) ? Optional.empty() : Optional.of(RowChange.of(aspect, before, after));
    }

    private void figures(List<RowChange> changes) {
        for (int year : years(first.figures(), second.figures()))
            if (year <= lastYear)
                figure(year, first.figures().get(year), second.figures().get(year))
                        .ifPresent(changes::add);
    }

    /// A figure that is said in other words has changed; an estimate that became official at the same number has, too.
    private static Optional<RowChange> figure(
            int year, FrozenRow.@Nullable Figure before, FrozenRow.@Nullable Figure after) {
        String said = before == null ? null : before.said();
        String now = after == null ? null : after.said();
        if (!Objects.equals(said, now)) return Optional.of(new RowChange(Aspect.FIGURE, year, said, now, cause(after)));
        if (before == null || after == null || before.maturity().equals(after.maturity())) return Optional.empty();
        return Optional.of(new RowChange(Aspect.MATURITY, year, before.maturity(), after.maturity(), cause(after)));
    }

    private static @Nullable Cause cause(FrozenRow.@Nullable Figure after) {
        return after == null ? null : new Cause(after.revision(), after.author(), after.reason());
    }

    private void targets(List<RowChange> changes) {
        for (int year : years(first.targets(), second.targets())) {
            String before = first.targets().get(year);
            String after = second.targets().get(year);
            if (!Objects.equals(before, after)) changes.add(new RowChange(Aspect.TARGET, year, before, after, null));
        }
    }

    private static TreeSet<Integer> years(Map<Integer, ?> one, Map<Integer, ?> other) {
        var years = new TreeSet<>(one.keySet());
        years.addAll(other.keySet());
        return years;
    }
}
