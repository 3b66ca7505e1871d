package vn.cotmoc.documents;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.documents.Refusal.Reason;

/// Reads one table of a Word file into its grid: a merged cell stands at each of its places.
final class WordTable {

    private final Xml xml;
    private final WordFile file;
    private final int number;
    private final List<List<TableCell>> rows = new ArrayList<>();
    private List<TableCell> row = new ArrayList<>();
    private int cells;
    private boolean deleted;

    WordTable(Xml xml, WordFile file, int number) {
        this.xml = xml;
        this.file = file;
        this.number = number;
    }

    /// At a table: reads it whole. Where two rows differ in length, the shorter one is filled up with blanks.
    Block.Table read() throws RefusedFile {
        rows();
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        var grid = new ArrayList<List<TableCell>>();
        for (var cells : rows) grid.add(filledUp(cells, grid.size() + 1, columns));
        return new Block.Table(number, null, grid);
    }

    private static List<TableCell> filledUp(List<TableCell> cells, int row, int columns) {
        if (cells.size() == columns) return cells;
        var filled = new ArrayList<TableCell>();
        for (TableCell cell : cells) {
            // What comes from the row above is even there.
            boolean own = cell.row() == row;
            filled.add(own ? odd(cell, Oddity.UNEVEN_ROW) : cell);
        }
        while (filled.size() < columns) filled.add(TableCell.blank(row, filled.size() + 1));
        return filled;
    }

    private static TableCell odd(TableCell cell, Oddity oddity) {
        var oddities = EnumSet.of(oddity);
        oddities.addAll(cell.oddities());
        return new TableCell(cell.row(), cell.column(), cell.lines(), cell.found(), oddities);
    }

    private void rows() throws RefusedFile {
        xml.eachChild(name -> {
            switch (name) {
                case "tr" -> row();
                case "sdt", "sdtContent", "ins", "moveTo", "customXml" -> rows();
                default -> {}
            }
        });
    }

    private void row() throws RefusedFile {
        row = new ArrayList<>();
        deleted = false;
        cells();
        if (deleted) return;
        if (rows.size() >= file.limits().rows())
            throw new RefusedFile(Reason.TOO_MANY_ROWS, number, file.limits().rows());
        rows.add(row);
    }

    private void cells() throws RefusedFile {
        xml.eachChild(name -> {
            switch (name) {
                case "trPr" -> rowProperties();
                case "tc" -> cell();
                case "sdt", "sdtContent", "ins", "moveTo", "customXml" -> cells();
                default -> {}
            }
        });
    }

    private void rowProperties() throws RefusedFile {
        xml.eachChild(name -> {
            if (name.equals("del")) deleted = true;
            if (name.equals("gridBefore")) {
                int blanks = Math.min(xml.number("val", 0), DocumentLimits.COLUMNS);
                for (int blank = 0; blank < blanks; blank++) row.add(TableCell.blank(rows.size() + 1, row.size() + 1));
            }
        });
    }

    private void cell() throws RefusedFile {
        if (++cells > file.limits().cells())
            throw new RefusedFile(Reason.TOO_MANY_CELLS, number, file.limits().cells());
        var cell = new WordCell(xml, file, number, rows.size() + 1, row.size() + 1).read();
        int column = row.size();
        TableCell above = cell.goesOn() ? above(column) : null;
        TableCell own = above == null ? cell.cell() : above;
        int span = Math.clamp(cell.span(), 1, Math.max(1, DocumentLimits.COLUMNS - column));
        for (int at = 0; at < span; at++) row.add(own);
    }

    private @Nullable TableCell above(int column) {
        if (rows.isEmpty() || column >= rows.getLast().size()) return null;
        return rows.getLast().get(column);
    }
}
