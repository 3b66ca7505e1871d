package vn.cotmoc.evidence;

import java.util.UUID;

/// Identifies a file attached to a value.
public record EvidenceId(UUID value) {

    public static EvidenceId of(String text) {
        return new EvidenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
