package vn.cotmoc.dashboards;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.agencies.Agency;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.users.CurrentUser;

/// The agencies of a province, found by any of their names, with or without diacritics.
@Service
public class AgencyLists {

    private final Agencies agencies;
    private final Territory territory;
    private final Resolutions resolutions;
    private final ReportingPeriods periods;

    AgencyLists(Agencies agencies, Territory territory, Resolutions resolutions, ReportingPeriods periods) {
        this.agencies = agencies;
        this.territory = territory;
        this.resolutions = resolutions;
        this.periods = periods;
    }

    public record AgencyListPage(
            @Nullable String provinceCode,
            String provinceName,
            String text,
            List<Province> provinces,
            List<Item> agencies) {}

    public record Province(String code, String name) {}

    public record Item(UUID id, String name, String abbreviation, String kindKey, boolean collective, String aliases) {}

    /// Without a province: the ones to choose from. Empty where the province is unknown or not the person's.
    @Transactional(readOnly = true)
    public Optional<AgencyListPage> page(@Nullable String code, @Nullable String text, CurrentUser user) {
        String wanted = Objects.requireNonNullElse(text, "");
        // Agencies are listed for provinces of today; one that has ended has its heir's.
        var today = territory.provinces(periods.today()).stream()
                .map(AdministrativeUnit::id)
                .toList();
        var provinces = resolutions.all(null).stream()
                .filter(resolution -> today.contains(resolution.province()))
                .map(resolution -> new Province(resolution.provinceCode(), resolution.provinceName()))
                .distinct()
                .toList();
        if (code == null) return Optional.of(new AgencyListPage(null, "", wanted, provinces, List.of()));
        return territory
                .province(code, periods.today())
                .filter(province -> user.mayRead(province.id()))
                .map(province -> new AgencyListPage(
                        code,
                        province.fullName(),
                        wanted,
                        provinces,
                        agencies.inProvince(province.id(), periods.today()).stream()
                                .filter(agency -> isFound(agency, Vietnamese.fold(wanted)))
                                .map(AgencyLists::item)
                                .toList()));
    }

    private static boolean isFound(Agency agency, String folded) {
        return Vietnamese.fold(agency.name() + " " + agency.abbreviation() + " " + String.join(" ", agency.aliases()))
                .contains(folded);
    }

    private static Item item(Agency agency) {
        return new Item(
                agency.id().value(),
                agency.name(),
                Objects.requireNonNullElse(agency.abbreviation(), ""),
                "agencies.kind." + agency.kind(),
                agency.collective(),
                String.join("; ", agency.aliases()));
    }
}
