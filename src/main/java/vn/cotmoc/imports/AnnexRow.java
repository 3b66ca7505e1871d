package vn.cotmoc.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cotmoc.documents.Block.Table;
import vn.cotmoc.drafts.Place;

/// A row of an annex by the columns of its head.
record AnnexRow(Map<AnnexHead.Column, FoundCell> cells, int line, String section) {

    private static final FoundCell NOTHING = new FoundCell(
            new Place(Place.Kind.TABLE, 0, null, null, null, ""), List.of(), java.util.Set.of(), false, false);

    static AnnexRow of(Table table, int row, AnnexHead head, String section) {
        var cells = new LinkedHashMap<AnnexHead.Column, FoundCell>();
        for (var column : head.columns()) cells.put(column, FoundCell.of(table, row, column.at()));
        return new AnnexRow(cells, table.grid().get(row).getFirst().row(), section);
    }

    FoundCell cell(ColumnRole role) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().role() == role)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(NOTHING);
    }

    boolean isBlank(ColumnRole... roles) {
        for (ColumnRole role : roles)
            for (var cell : cells.entrySet())
                if (cell.getKey().role() == role
                        && !cell.getValue().isBlank()
                        && !cell.getValue().fromAbove()) return false;
        return true;
    }

    AnnexRow joinedWith(AnnexRow rest) {
        var joined = new LinkedHashMap<AnnexHead.Column, FoundCell>();
        var further = List.copyOf(rest.cells.values());
        cells.forEach((column, cell) ->
                joined.put(column, column.at() < further.size() ? cell.joinedWith(further.get(column.at())) : cell));
        return new AnnexRow(joined, line, section);
    }

    AnnexRow with(ColumnRole role, FoundCell cell) {
        var changed = new LinkedHashMap<>(cells);
        changed.replaceAll((column, old) -> column.role() == role ? cell : old);
        return new AnnexRow(changed, line, section);
    }
}
