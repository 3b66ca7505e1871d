package vn.cotmoc.targets;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;

/// A row of the table of printed targets: where it stands, how it is printed, what it means.
record PrintedTarget(
        String document,
        String clause,
        String printed,
        @Nullable Direction direction,
        String meaning) {

    static PrintedTarget of(ArgumentsAccessor row) {
        var direction =
                Optional.ofNullable(row.getString(5)).map(Direction::valueOf).orElse(null);
        // An exact figure and an "about" have the same figure at both ends: it is said once.
        var meaning = Stream.of(
                        row.getString(6), row.getString(7), row.getString(8), row.getString(9), row.getString(10))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
        return new PrintedTarget(cell(row, 0), cell(row, 2), cell(row, 4), direction, meaning);
    }

    private static String cell(ArgumentsAccessor row, int column) {
        return Objects.requireNonNull(row.getString(column));
    }
}
