package vn.cotmoc.indicators;

import java.util.UUID;

/// Identifies an indicator.
public record IndicatorId(UUID value) {

    public static IndicatorId of(String text) {
        return new IndicatorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
