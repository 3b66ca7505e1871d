package vn.cotmoc.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.VerdictWord;

/// A resolution in a review: its head, the table, and its tasks.
public record FrozenResolution(
        String slug,
        @Nullable String number,
        String name,
        String title,
        @Nullable LocalDate issuedOn,
        @Nullable String issuingBody,
        int periodFrom,
        int periodTo,
        int numbered,
        Map<String, Integer> counts,
        String answer,
        String tableTitle,
        @Nullable String origin,
        String standing,
        List<Column> columns,
        List<FrozenRow> rows,
        List<FrozenTask> tasks) {

    public FrozenResolution {
        counts = Map.copyOf(counts);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        tasks = List.copyOf(tasks);
    }

    /// A column of the table: its stable name, its head, and the head that it shares with its neighbours.
    public record Column(String name, String head, @Nullable String group, String form, int width) {}

    /// How many rows have a verdict, by the word of the method.
    int count(VerdictWord word) {
        return counts.getOrDefault(word.name(), 0);
    }

    public Optional<FrozenRow> row(String code) {
        return rows.stream().filter(row -> row.code().equals(code)).findFirst();
    }
}
