package vn.cotmoc.reviews;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row or task as two reviews have it; one side is empty where only the other has it.
public record ComparedRow(
        String slug,
        String code,
        boolean task,
        String label,
        @Nullable Side first,
        @Nullable Side second,
        List<RowChange> changes) {

    public ComparedRow {
        changes = List.copyOf(changes);
        if (first == null && second == null) throw new IllegalArgumentException("a row of neither review: " + code);
    }

    /// What one review says of the row for its own year.
    public record Side(
            @Nullable String verdict,
            @Nullable String words,
            @Nullable String said,
            @Nullable BigDecimal number) {}

    public boolean isOnlyInFirst() {
        return second == null;
    }

    public boolean isOnlyInSecond() {
        return first == null;
    }

    public boolean isSame() {
        return first != null && second != null && changes.isEmpty();
    }

    /// How far the figure has moved; empty where one of them has no number.
    public Optional<BigDecimal> moved() {
        return first == null || second == null || first.number() == null || second.number() == null
                ? Optional.empty()
                : Optional.of(second.number().subtract(first.number()));
    }
}
