package vn.cotmoc.drafts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a reading does to a row that is on the desk already: it fills and replaces cells, and says what it replaced.
record Merging(DraftRow row, SheetRow cells, Map<String, Place> places, List<Doubt> doubts) {

    /// Empty where the reading found what stands there anyway.
    static Optional<Merging> of(DraftRow old, Filling.Row found) {
        SheetRow merged = old.row();
        var doubts = new ArrayList<>(found.doubts());
        for (var cell : new SheetRow(found.sheet(), 0, found.cells()).cells().entrySet()) {
            String before = merged.text(cell.getKey());
            if (before != null && !before.equals(cell.getValue()))
                doubts.add(Doubt.of(cell.getKey(), Doubt.REPLACED, before));
            merged = merged.with(cell.getKey(), cell.getValue());
        }
        if (merged.cells().equals(old.row().cells())) return Optional.empty();
        var places = new HashMap<>(old.places());
        places.putAll(found.places());
        return Optional.of(new Merging(old, merged, places, doubts));
    }
}
