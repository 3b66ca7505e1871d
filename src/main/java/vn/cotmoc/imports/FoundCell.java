package vn.cotmoc.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.cotmoc.documents.Block.Table;
import vn.cotmoc.documents.Oddity;
import vn.cotmoc.documents.TableCell;
import vn.cotmoc.drafts.Place;

/// What an annex prints in one cell, and where; a cell that goes on after a page break is one.
record FoundCell(Place place, List<String> lines, Set<Oddity> oddities, boolean joined, boolean fromAbove) {

    static FoundCell of(Table table, int row, int column) {
        TableCell cell = table.at(row, column);
        var kind = table.name() == null ? Place.Kind.TABLE : Place.Kind.SHEET;
        var place = new Place(kind, table.number(), cell.row(), cell.column(), table.name(), cell.found());
        return new FoundCell(place, cell.lines(), cell.oddities(), false, table.goesOn(row, column));
    }

    String text() {
        return String.join(" ", lines);
    }

    boolean isBlank() {
        return lines.isEmpty();
    }

    FoundCell joinedWith(FoundCell rest) {
        if (rest.isBlank() || rest.fromAbove) return this;
        var all = new ArrayList<>(lines);
        all.addAll(rest.lines);
        var odd = EnumSet.noneOf(Oddity.class);
        odd.addAll(oddities);
        odd.addAll(rest.oddities);
        var start = isBlank() ? rest.place : place;
        String found = isBlank() ? rest.place.found() : place.found() + "\n" + rest.place.found();
        var whole = new Place(start.kind(), start.part(), start.row(), start.column(), start.name(), found);
        return new FoundCell(whole, all, odd, true, fromAbove);
    }

    FoundCell with(String text) {
        return new FoundCell(place, List.of(text), oddities, joined, fromAbove);
    }
}
