package vn.cotmoc.drafts;

import java.util.UUID;

/// Identifies a row of a draft.
public record DraftRowId(UUID value) {

    public static DraftRowId of(String text) {
        return new DraftRowId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
