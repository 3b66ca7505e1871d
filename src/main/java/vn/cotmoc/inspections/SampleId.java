package vn.cotmoc.inspections;

import java.util.UUID;

/// Names one sample.
public record SampleId(UUID value) {

    public static SampleId of(String text) {
        return new SampleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
