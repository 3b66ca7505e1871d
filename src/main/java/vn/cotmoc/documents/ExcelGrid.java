package vn.cotmoc.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.documents.Refusal.Reason;

/// The rows of a sheet that hold anything, as a grid in which a merged cell stands at each of its places.
record ExcelGrid(
        TreeMap<Integer, TreeMap<Integer, TableCell>> rows, List<ExcelGrid.Area> merged, DocumentLimits limits) {

    private static final Pattern AREA =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})\\d{1,7}");

    /// A merged area, its ends included, counted from 1.
    record Area(int top, int left, int bottom, int right) {
        @Override
        public String toString() {
            return "R%dC%d:R%dC%d".formatted(top, left, bottom, right);
        }
    }

    static @Nullable Area area(String reference) {
        var ends = AREA.matcher(reference);
        if (!ends.matches()) return null;
        var area = new Area(
                Integer.parseInt(ends.group(2)),
                letters(ends.group(1)),
                Integer.parseInt(ends.group(4)),
                letters(ends.group(3)));
        return area.top() > area.bottom() || area.left() > area.right() || area.top() < 1 ? null : area;
    }

    /// The column of a place such as `C12`.
    static int column(String place, int otherwise) {
        var parts = PLACE.matcher(place);
        return parts.matches() ? letters(parts.group(1)) : otherwise;
    }

    private static int letters(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) column = column * 26 + letter - 'A' + 1;
        return column;
    }

    List<List<TableCell>> build(BiConsumer<Oddity, String> odd) throws RefusedFile {
        int columns = rows.values().stream().mapToInt(TreeMap::lastKey).max().orElse(0);
        var covered = new TreeMap<Integer, TableCell[]>();
        rows.keySet().forEach(row -> covered.put(row, new TableCell[columns]));
        int places = 0;
        for (Area area : merged) {
            var within = covered.subMap(area.top(), true, area.bottom(), true);
            int right = Math.min(area.right(), columns);
            places += within.size() * Math.max(0, right - area.left() + 1);
            if (places > limits.cells()) throw new RefusedFile(Reason.TOO_MANY_CELLS, 1, limits.cells());
            if (!cover(area, right, within)) odd.accept(Oddity.BROKEN_MERGE, area.toString());
        }
        var grid = new ArrayList<List<TableCell>>();
        covered.forEach((row, cells) -> grid.add(row(row, cells)));
        return grid;
    }

    /// No place belongs to two areas.
    private boolean cover(Area area, int right, Map<Integer, TableCell[]> within) {
        var anchor = rows.getOrDefault(area.top(), new TreeMap<>())
                .getOrDefault(area.left(), TableCell.blank(area.top(), area.left()));
        for (TableCell[] cells : within.values())
            for (int column = area.left(); column <= right; column++) if (cells[column - 1] != null) return false;
        for (TableCell[] cells : within.values())
            for (int column = area.left(); column <= right; column++) cells[column - 1] = anchor;
        return true;
    }

    private List<TableCell> row(int row, @Nullable TableCell[] covering) {
        var own = rows.getOrDefault(row, new TreeMap<>());
        var cells = new ArrayList<TableCell>();
        for (int column = 1; column <= covering.length; column++) {
            TableCell cover = covering[column - 1];
            cells.add(cover != null ? cover : own.getOrDefault(column, TableCell.blank(row, column)));
        }
        return cells;
    }
}
