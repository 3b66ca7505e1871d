package vn.cotmoc.imports;

import java.util.Set;
import vn.cotmoc.documents.Block.Paragraph;
import vn.cotmoc.documents.Oddity;
import vn.cotmoc.drafts.Place;

/// A line of running text and where it stands.
record FoundLine(String text, boolean bold, Set<Oddity> oddities, Place place) {

    static FoundLine of(Paragraph paragraph) {
        var place = new Place(Place.Kind.PARAGRAPH, paragraph.number(), null, null, null, paragraph.found());
        return new FoundLine(paragraph.text(), paragraph.bold(), paragraph.oddities(), place);
    }

    static FoundLine of(String text, FoundCell cell) {
        return new FoundLine(text, false, cell.oddities(), cell.place());
    }

    FoundRow into(FoundRow row, String column) {
        return into(row, column, text);
    }

    FoundRow into(FoundRow row, String column, String value) {
        var cell = new FoundCell(place, java.util.List.of(value), oddities, false, false);
        return row.print(column, value, cell);
    }
}
