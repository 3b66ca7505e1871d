package vn.cotmoc.exports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.TalliedRow;

/// One row of a review table, a cell for each column; a header row has neither value nor verdict.
public record ReviewRow(
        String code, @Nullable String parentCode, boolean header, boolean illustrative, List<Cell> cells) {

    public ReviewRow {
        cells = List.copyOf(cells);
    }

    /// How a roll-up counts this row; nothing where nobody has been asked to report.
    Optional<TalliedRow> tallied() {
        if (header) return Optional.of(TalliedRow.header(code));
        return cells.stream()
                .flatMap(cell -> cell instanceof Cell.Rated(var assessment)
                        ? Optional.of(TalliedRow.of(code, Optional.ofNullable(parentCode), assessment)).stream()
                        : Optional.<TalliedRow>empty().stream())
                .findFirst();
    }
}
