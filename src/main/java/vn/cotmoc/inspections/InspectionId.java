package vn.cotmoc.inspections;

import java.util.UUID;

/// Names one inspection.
public record InspectionId(UUID value) {

    public static InspectionId of(String text) {
        return new InspectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
