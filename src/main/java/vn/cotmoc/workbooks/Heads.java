package vn.cotmoc.workbooks;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cotmoc.workbooks.UnusableFile.Reason;

/// Which column of a table holds what, as its row of heads says.
record Heads(String sheet, List<String> written, Map<Column, Integer> places) {

    /// A row is the row of heads where it names an indicator and a period.
    static Optional<Heads> of(String sheet, List<String> row) {
        var places = new EnumMap<Column, Integer>(Column.class);
        boolean twice = false;
        for (int at = 0; at < row.size(); at++) {
            var column = Column.of(row.get(at));
            if (column.isPresent() && places.putIfAbsent(column.get(), at) != null) twice = true;
        }
        if (!places.containsKey(Column.INDICATOR) || !places.containsKey(Column.PERIOD)) return Optional.empty();
        if (twice) throw new UnusableFile(Reason.COLUMN_TWICE, sheet);
        return Optional.of(new Heads(sheet, List.copyOf(row), places));
    }
}
