package vn.cotmoc.reviews;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.typesetting.Part;

/// The charts of a report: how many rows stand how, and the way of those that need a decision most.
record DrawingReports(Snapshot snapshot) {

    private static final int MOST_TRAJECTORIES = 4;
    private static final int USUAL_DECIMALS = 1;
    // The worst first; what is on course or unknown needs no picture.
    private static final List<String> URGENT = List.of("MISSED", "REGRESSED", "BEHIND", "AT_RISK");

    Optional<Part> counts(FrozenResolution resolution) {
        var words = Arrays.stream(VerdictWord.values())
                .filter(word -> resolution.count(word) > 0)
                .toList();
        if (words.isEmpty()) return Optional.empty();
        return Optional.of(new Part.Chart(
                snapshot.word("counts"),
                Part.Chart.Drawn.COLUMNS,
                snapshot.word("countsAxis"),
                words.stream().map(word -> snapshot.word("verdict." + word)).toList(),
                List.of(new Part.Series(
                        snapshot.word("countsAxis"),
                        words.stream()
                                .<@Nullable BigDecimal>map(word -> BigDecimal.valueOf(resolution.count(word)))
                                .toList())),
                resolution.standing()));
    }

    List<Part> trajectories(FrozenResolution resolution) {
        return resolution.rows().stream()
                .filter(row -> row.verdict() != null && URGENT.contains(row.verdict()))
                .filter(row -> row.figures().values().stream()
                                .filter(figure -> figure.number() != null)
                                .count()
                        > 1)
                .sorted(Comparator.comparingInt(row -> URGENT.indexOf(String.valueOf(row.verdict()))))
                .limit(MOST_TRAJECTORIES)
                .map(this::trajectory)
                .toList();
    }

    /// As the indicator is published: a chart is read at a glance.
    private static @Nullable BigDecimal rounded(@Nullable BigDecimal number, FrozenRow row) {
        int decimals = row.decimals() == null ? USUAL_DECIMALS : row.decimals();
        return number == null ? null : number.setScale(decimals, RoundingMode.HALF_UP);
    }

    private Part trajectory(FrozenRow row) {
        var years = new TreeSet<>(row.figures().keySet());
        years.addAll(row.path().keySet());
        var actual = new ArrayList<@Nullable BigDecimal>();
        var planned = new ArrayList<@Nullable BigDecimal>();
        for (int year : years) {
            var figure = row.figures().get(year);
            actual.add(figure == null ? null : rounded(figure.number(), row));
            planned.add(rounded(row.path().get(year), row));
        }
        return new Part.Chart(
                row.label(),
                Part.Chart.Drawn.LINES,
                row.unit() == null ? "" : row.unit(),
                years.stream().map(String::valueOf).toList(),
                List.of(
                        new Part.Series(snapshot.word("trajectory.actual"), actual),
                        new Part.Series(snapshot.word("trajectory.plan"), planned)),
                row.explanation() == null ? "" : row.explanation());
    }
}
