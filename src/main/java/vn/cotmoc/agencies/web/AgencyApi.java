package vn.cotmoc.agencies.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.agencies.Agency;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.territory.Territory;

/// The agencies of a province that are valid on a day; collective ones with their members of that day.
@RestController
@RequestMapping("/api/v1/agencies")
class AgencyApi {

    private final Agencies agencies;
    private final Territory territory;
    private final Clock clock;

    AgencyApi(Agencies agencies, Territory territory, Clock clock) {
        this.agencies = agencies;
        this.territory = territory;
        this.clock = clock;
    }

    record Item(
            UUID id,
            String name,
            @Nullable String abbreviation,
            Agency.Kind kind,
            boolean collective,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            List<String> aliases,
            List<String> members,
            List<Agency.Succession> predecessors,
            List<Agency.Succession> successors) {

        static Item of(Agency agency) {
            return new Item(
                    agency.id().value(),
                    agency.name(),
                    agency.abbreviation(),
                    agency.kind(),
                    agency.collective(),
                    agency.validFrom(),
                    agency.validTo(),
                    agency.source(),
                    agency.aliases(),
                    agency.members(),
                    agency.predecessors(),
                    agency.successors());
        }
    }

    @GetMapping
    List<Item> list(
            @RequestParam String province,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
        LocalDate day = dayOrToday(on);
        var unit = territory.province(province, day).orElseThrow(Problem::notFound);
        return agencies.inProvince(unit.id(), day).stream()
                .filter(agency -> agency.isValid(day))
                .map(Item::of)
                .toList();
    }

    /// Also an agency that is not valid on the day: its dates say so.
    @GetMapping("/{id}")
    Item show(
            @PathVariable AgencyId id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
        return agencies.find(id, dayOrToday(on)).map(Item::of).orElseThrow(Problem::notFound);
    }

    private LocalDate dayOrToday(@Nullable LocalDate on) {
        return on == null ? LocalDate.now(clock) : on;
    }
}
