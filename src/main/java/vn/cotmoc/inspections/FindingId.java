package vn.cotmoc.inspections;

import java.util.UUID;

/// Names one finding.
public record FindingId(UUID value) {

    public static FindingId of(String text) {
        return new FindingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
