package vn.cotmoc.territory.web;

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
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.AdministrativeUnit.Succession;
import vn.cotmoc.territory.Territory;

/// Provinces and communes as they are valid on a day, with what they came from and went into.
@RestController
@RequestMapping("/api/v1/provinces")
class ProvinceApi {

    private final Territory territory;
    private final Clock clock;

    ProvinceApi(Territory territory, Clock clock) {
        this.territory = territory;
        this.clock = clock;
    }

    /// `id` tells apart the units that shared a code; `extent` of a succession is WHOLE or PART.
    record Unit(
            UUID id,
            String code,
            String name,
            String fullName,
            String kind,
            @Nullable String provinceCode,
            @Nullable String district,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String legalBasis,
            List<Succession> predecessors,
            List<Succession> successors) {

        static Unit of(AdministrativeUnit unit) {
            return new Unit(
                    unit.id().value(),
                    unit.code(),
                    unit.name(),
                    unit.fullName(),
                    unit.kind(),
                    unit.provinceCode(),
                    unit.district(),
                    unit.validFrom(),
                    unit.validTo(),
                    unit.legalBasis(),
                    unit.predecessors(),
                    unit.successors());
        }
    }

    @GetMapping
    List<Unit> list(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
        return territory.provinces(day(on)).stream().map(Unit::of).toList();
    }

    @GetMapping("/{code}")
    Unit show(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
        return territory.province(code, day(on)).map(Unit::of).orElseThrow(Problem::notFound);
    }

    @GetMapping("/{code}/communes")
    List<Unit> communes(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
        var province = territory.province(code, day(on)).orElseThrow(Problem::notFound);
        return territory.communes(province.code(), day(on)).stream()
                .map(Unit::of)
                .toList();
    }

    private LocalDate day(@Nullable LocalDate on) {
        return on == null ? LocalDate.now(clock) : on;
    }
}
