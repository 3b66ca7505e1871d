package vn.cotmoc.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import vn.cotmoc.documents.ExcelGrid.Area;
import vn.cotmoc.documents.FoundDocument.Remark;
import vn.cotmoc.documents.Refusal.Reason;

/// Reads one sheet of a workbook row by row, so that a long one is stopped before it fills the memory.
final class ExcelSheet {

    private final Xml xml;
    private final ExcelFile file;
    private final int number;
    private final String name;
    private final TreeMap<Integer, TreeMap<Integer, TableCell>> rows = new TreeMap<>();
    private final List<Area> merged = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private int row;
    private int column;
    private int rowsRead;
    private boolean hiddenRow;

    ExcelSheet(Xml xml, ExcelFile file, int number, String name) {
        this.xml = xml;
        this.file = file;
        this.number = number;
        this.name = name;
    }

    Block.Table read() throws RefusedFile {
        xml.eachChild(part -> {
            switch (part) {
                case "cols" -> xml.eachChild(_ -> columns());
                case "sheetData" -> xml.eachChild(_ -> row());
                case "mergeCells" -> xml.eachChild(_ -> merge());
                default -> {}
            }
        });
        return new Block.Table(number, name, new ExcelGrid(rows, merged, file.limits()).build(this::odd));
    }

    private void odd(Oddity oddity, String about) {
        file.remark(new Remark(oddity, name + (about.isEmpty() ? "" : "!" + about)));
    }

    private void columns() {
        if (xml.attribute("hidden") == null || !xml.isOn("hidden")) return;
        int last = Math.min(xml.number("max", 0), DocumentLimits.COLUMNS);
        for (int at = xml.number("min", 1); at <= last; at++) hiddenColumns.add(at);
    }

    private void row() throws RefusedFile {
        // A row that does not say its number follows the one before.
        row = xml.number("r", row + 1);
        hiddenRow = xml.attribute("hidden") != null && xml.isOn("hidden");
        column = 0;
        if (++rowsRead > file.limits().rows())
            throw new RefusedFile(Reason.TOO_MANY_ROWS, number, file.limits().rows());
        xml.eachChild(_ -> cell());
    }

    private void cell() throws RefusedFile {
        String place = xml.attribute("r");
        column = place == null ? column + 1 : ExcelGrid.column(place, column + 1);
        file.count(number);
        var cell = new ExcelCell(xml, file).read();
        if (cell.text().length() == 0 && cell.text().oddities().isEmpty()) return;
        if (column > DocumentLimits.COLUMNS) {
            odd(Oddity.COLUMNS_LEFT_OUT, place == null ? "" : place);
            return;
        }
        var text = cell.text();
        if (text.length() > DocumentLimits.CELL_CHARACTERS)
            throw new RefusedFile(Reason.TOO_LONG_CELL, number, row, column, DocumentLimits.CELL_CHARACTERS);
        if (hiddenRow || hiddenColumns.contains(column)) text.note(Oddity.HIDDEN);
        var lines = text.lines();
        rows.computeIfAbsent(row, _ -> new TreeMap<>())
                .put(column, new TableCell(row, column, lines, cell.found(), text.oddities()));
    }

    private void merge() {
        String reference = xml.attribute("ref");
        Area area = reference == null ? null : ExcelGrid.area(reference);
        if (area == null) odd(Oddity.BROKEN_MERGE, reference == null ? "" : reference);
        else merged.add(area);
    }
}
