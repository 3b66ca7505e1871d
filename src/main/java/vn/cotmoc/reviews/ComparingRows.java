package vn.cotmoc.reviews;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.reviews.RowChange.Aspect;
import vn.cotmoc.shared.Vietnamese;

/// Holds two reviews against each other row by row: the same row of the same resolution, else a row of the same name
/// and
/// unit. Figures are compared for the years that both reviews could know.
final class ComparingRows {

    private final Said first;
    private final Said second;
    private final int lastYear;

    ComparingRows(Said first, Said second) {
        this.first = first;
        this.second = second;
        this.lastYear = Math.min(first.year(), second.year());
    }

    /// What one of the two says, and for which year.
    record Said(int year, List<FrozenResolution> resolutions) {
        static Said of(Snapshot snapshot) {
            return new Said(snapshot.head().year(), snapshot.resolutions());
        }
    }

    /// A row with the resolution that it stands in.
    private record Placed<T>(String slug, T row) {}

    List<ComparedRow> all() {
        var compared = new ArrayList<ComparedRow>();
        match(rows(first), rows(second), ComparingRows::codeOf, ComparingRows::nameOf)
                .forEach(pair -> compared.add(row(pair.first(), pair.second())));
        match(
                        tasks(first),
                        tasks(second),
                        task -> task.slug() + "/" + task.row().number(),
                        ComparingRows::contentOf)
                .forEach(pair -> compared.add(task(pair.first(), pair.second())));
        return compared;
    }

    private static String codeOf(Placed<FrozenRow> placed) {
        return placed.slug() + "/" + placed.row().code();
    }

    private static String nameOf(Placed<FrozenRow> placed) {
        return Vietnamese.fold(placed.row().label()) + "|" + placed.row().unit();
    }

    private static String contentOf(Placed<FrozenTask> placed) {
        return Vietnamese.fold(placed.row().content());
    }

    private static List<Placed<FrozenRow>> rows(Said said) {
        return said.resolutions().stream()
                .flatMap(resolution -> resolution.rows().stream()
                        .filter(row -> !row.header())
                        .map(row -> new Placed<>(resolution.slug(), row)))
                .toList();
    }

    private static List<Placed<FrozenTask>> tasks(Said said) {
        return said.resolutions().stream()
                .flatMap(resolution -> resolution.tasks().stream().map(task -> new Placed<>(resolution.slug(), task)))
                .toList();
    }

    private record Pair<T>(@Nullable T first, @Nullable T second) {}

    /// In the order of the first, what only the second has behind it.
    private static <T> List<Pair<T>> match(
            List<T> first, List<T> second, Function<T, String> code, Function<T, String> name) {
        var partners = new HashMap<T, T>();
        var taken = new HashSet<T>();
        for (var key : List.of(code, name)) pair(first, second, key, partners, taken);
        var pairs = new ArrayList<Pair<T>>();
        for (T one : first) pairs.add(new Pair<>(one, partners.get(one)));
        for (T other : second) if (!taken.contains(other)) pairs.add(new Pair<>(null, other));
        return pairs;
    }

    private static <T> void pair(
            List<T> first, List<T> second, Function<T, String> key, Map<T, T> partners, Set<T> taken) {
        var free = new HashMap<String, T>();
        for (T other : second) if (!taken.contains(other)) free.putIfAbsent(key.apply(other), other);
        for (T one : first) {
            if (partners.containsKey(one)) continue;
            T other = free.remove(key.apply(one));
            if (other == null) continue;
            partners.put(one, other);
            taken.add(other);
        }
    }

    private ComparedRow row(@Nullable Placed<FrozenRow> one, @Nullable Placed<FrozenRow> other) {
        var named = one == null ? Objects.requireNonNull(other) : one;
        return new ComparedRow(
                named.slug(),
                named.row().code(),
                false,
                named.row().label(),
                one == null ? null : side(one.row(), first.year()),
                other == null ? null : side(other.row(), second.year()),
                one == null || other == null ? List.of() : new RowChanges(one.row(), other.row(), lastYear).all());
    }

    private static ComparedRow.Side side(FrozenRow row, int year) {
        var figure = Optional.ofNullable(row.figures().get(year));
        return new ComparedRow.Side(
                row.verdict(),
                row.verdictWords(),
                figure.map(FrozenRow.Figure::said).orElse(null),
                figure.map(FrozenRow.Figure::number).orElse(null));
    }

    private static ComparedRow task(@Nullable Placed<FrozenTask> one, @Nullable Placed<FrozenTask> other) {
        var named = one == null ? Objects.requireNonNull(other) : one;
        return new ComparedRow(
                named.slug(),
                named.row().number(),
                true,
                named.row().content(),
                one == null ? null : side(one.row()),
                other == null ? null : side(other.row()),
                one == null || other == null ? List.of() : changes(one.row(), other.row()));
    }

    private static ComparedRow.Side side(FrozenTask task) {
        return new ComparedRow.Side(task.state(), task.stateWords(), task.product(), null);
    }

    private static List<RowChange> changes(FrozenTask one, FrozenTask other) {
        var said = new EnumMap<Aspect, Function<FrozenTask, @Nullable String>>(Aspect.class);
        said.put(Aspect.TASK_CONTENT, FrozenTask::content);
        said.put(Aspect.TASK_DEADLINE, FrozenTask::deadline);
        said.put(Aspect.TASK_STATE, ComparingRows::state);
        said.put(Aspect.TASK_LEAD, task -> agencies(task.lead()));
        said.put(Aspect.TASK_COORDINATING, task -> agencies(task.coordinating()));
        said.put(Aspect.TASK_MONITORING, task -> agencies(task.monitoring()));
        said.put(Aspect.TASK_PRODUCT, FrozenTask::product);
        said.put(Aspect.TASK_NEXT, FrozenTask::next);
        said.put(Aspect.TASK_DIFFICULTY, FrozenTask::difficulty);
        said.put(Aspect.TASK_PROPOSAL, FrozenTask::proposal);
        var changes = new ArrayList<RowChange>();
        said.forEach((aspect, of) ->
                RowChanges.differing(aspect, of.apply(one), of.apply(other)).ifPresent(changes::add));
        return changes;
    }

    /// Both states, where a person has set one.
    private static String state(FrozenTask task) {
        return task.automatic() == null ? task.stateWords() : task.stateWords() + " / " + task.automatic();
    }

    private static String agencies(List<String> names) {
        return String.join("; ", new TreeSet<>(names));
    }
}
