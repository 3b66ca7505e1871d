package vn.cotmoc.drafts;

import java.util.UUID;

/// Identifies a draft.
public record DraftId(UUID value) {

    public static DraftId of(String text) {
        return new DraftId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
