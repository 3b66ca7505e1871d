package vn.cotmoc.reviews;

import java.util.UUID;

/// A review that is being prepared.
public record PreparationId(UUID value) {
    public static PreparationId of(String text) {
        return new PreparationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
