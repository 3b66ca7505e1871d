package vn.cotmoc.territory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One unit with its validity, what it came from and went into, and the communes of a province.
record UnitPage(
        String name,
        String code,
        String kind,
        @Nullable Link province,
        String district,
        String valid,
        String legalBasis,
        List<Link> predecessors,
        List<Link> successors,
        String communesHeading,
        List<Line> communes) {

    /// Communes of today lie in no district.
    public boolean isDistricts() {
        return communes.stream().anyMatch(commune -> !commune.place().isEmpty());
    }

    /// The other end of a succession; the key says where only a part went over.
    record Link(String href, String words, @Nullable String partKey, String detail) {}

    record Line(
            String href,
            String code,
            String name,
            String kind,
            String communes,
            String place,
            List<Link> predecessors,
            List<Link> successors) {}
}
