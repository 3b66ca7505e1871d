package vn.cotmoc.agencies.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.agencies.Agency;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.territory.Territory;

/// The agencies of a province; collective ones with their members as of a day.
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
            @Nullable String predecessors,
            List<String> aliases,
            List<String> members) {}

    @GetMapping
    List<Item> list(
            @RequestParam String province,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        var unit = territory.province(province, day).orElseThrow(Problem::notFound);
        return agencies.inProvince(unit.id(), day).stream()
                .map(agency -> new Item(
                        agency.id().value(),
                        agency.name(),
                        agency.abbreviation(),
                        agency.kind(),
                        agency.collective(),
                        agency.validFrom(),
                        agency.validTo(),
                        agency.predecessors(),
                        agency.aliases(),
                        agency.members()))
                .toList();
    }
}
