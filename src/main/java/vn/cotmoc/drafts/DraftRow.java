package vn.cotmoc.drafts;

import java.util.List;
import java.util.Map;

/// A row of a draft as it lies on the desk: its cells, where they were read, and whether a person stands behind it.
public record DraftRow(
        DraftRowId id,
        DraftId draft,
        int position,
        SheetRow row,
        Map<String, Place> places,
        List<Doubt> doubts,
        boolean confirmed,
        int version) {

    public DraftRow {
        places = Map.copyOf(places);
        doubts = List.copyOf(doubts);
    }

    public Sheet sheet() {
        return row.sheet();
    }

    public String key() {
        return row.key();
    }
}
