package vn.cotmoc.agencies;

import java.util.UUID;

/// Identifies an agency.
public record AgencyId(UUID value) {

    public static AgencyId of(String text) {
        return new AgencyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
