package vn.cotmoc.territory;

import java.util.UUID;

/// Identifies an administrative unit in one period of validity.
public record UnitId(UUID value) {

    public static UnitId of(String text) {
        return new UnitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
