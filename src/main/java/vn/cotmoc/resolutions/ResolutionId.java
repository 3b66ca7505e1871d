package vn.cotmoc.resolutions;

import java.util.UUID;

/// Identifies a resolution.
public record ResolutionId(UUID value) {

    public static ResolutionId of(String text) {
        return new ResolutionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
