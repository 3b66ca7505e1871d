package vn.cotmoc.reporting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.AdministrativeUnit.Level;
import vn.cotmoc.territory.AdministrativeUnit.Succession;
import vn.cotmoc.territory.Extent;
import vn.cotmoc.territory.Lineage;
import vn.cotmoc.territory.UnitId;

/// A map written as successions: `one>two` is whole, `one~two` a part.
final class Map2025 {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    private final List<String[]> links;
    private final Lineage lineage;

    Map2025(String... successions) {
        links = Arrays.stream(successions)
                .map(line -> line.split("(?=[>~])|(?<=[>~])"))
                .toList();
        var names = new LinkedHashSet<String>();
        links.forEach(link -> names.addAll(List.of(link[0], link[2])));
        lineage = new Lineage(names.stream().map(this::unit).toList());
    }

    Lineage lineage() {
        return lineage;
    }

    UnitId id(String name) {
        return new UnitId(UUID.nameUUIDFromBytes(name.strip().getBytes(StandardCharsets.UTF_8)));
    }

    String names(Collection<UnitId> units, String between) {
        return units.stream()
                .map(unit -> lineage.unit(unit).orElseThrow().fullName())
                .collect(Collectors.joining(between));
    }

    private AdministrativeUnit unit(String name) {
        return new AdministrativeUnit(
                id(name),
                Level.COMMUNE,
                "00000",
                name,
                name,
                "xã",
                "19",
                null,
                DAY,
                null,
                "",
                ends(2, name, 0).toList(),
                ends(0, name, 2).toList());
    }

    private Stream<Succession> ends(int own, String name, int other) {
        return links.stream()
                .filter(link -> link[own].equals(name))
                .map(link -> new Succession(
                        id(link[other]).value(),
                        "00000",
                        link[other],
                        DAY,
                        null,
                        link[1].equals(">") ? Extent.WHOLE : Extent.PART,
                        DAY,
                        ""));
    }
}
