package vn.cotmoc.dashboards;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.agencies.Agency;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.agencies.AgencyNames;
import vn.cotmoc.agencies.Match;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.users.CurrentUser;

/// The agencies of a province as of a day, found however people write their names.
@Service
public class AgencyLists {

    private static final String DEPARTMENT = "so ";

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

    /// Which agencies are asked for; whatever is missing does not narrow the list.
    public record Wish(
            @Nullable String province,
            @Nullable String text,
            Agency.@Nullable Kind kind,
            @Nullable LocalDate on) {}

    /// `agencies` stand on the day, `ended` no longer do.
    public record AgencyListPage(
            @Nullable String provinceCode,
            String provinceName,
            String text,
            String on,
            List<Kind> kinds,
            List<Province> provinces,
            List<Item> agencies,
            List<Item> ended) {}

    public record Province(String code, String name) {}

    public record Kind(String value, String key, boolean chosen) {}

    public record Item(
            UUID id,
            String name,
            String abbreviation,
            String kindKey,
            boolean collective,
            String aliases,
            AgencyStanding standing) {}

    /// Without a province: the ones to choose from. Empty where the province is unknown or not the person's.
    @Transactional(readOnly = true)
    public Optional<AgencyListPage> page(Wish wish, CurrentUser user) {
        LocalDate on = Objects.requireNonNullElse(wish.on(), periods.today());
        // Agencies are listed for provinces of today; one that has ended has its heir's.
        var today = territory.provinces(periods.today()).stream()
                .map(AdministrativeUnit::id)
                .toList();
        var provinces = resolutions.all(null).stream()
                .filter(resolution -> today.contains(resolution.province()))
                .map(resolution -> new Province(resolution.provinceCode(), resolution.provinceName()))
                .distinct()
                .toList();
        String code = wish.province();
        if (code == null)
            return Optional.of(
                    new AgencyListPage(null, "", "", on.toString(), List.of(), provinces, List.of(), List.of()));
        return territory
                .province(code, on)
                .filter(province -> user.mayRead(province.id()))
                .map(province -> page(province, wish, on, provinces));
    }

    private AgencyListPage page(AdministrativeUnit province, Wish wish, LocalDate on, List<Province> provinces) {
        var all = agencies.inProvince(province.id(), on);
        String wanted = Objects.requireNonNullElse(wish.text(), "");
        var found = found(all, province.name(), wanted);
        Predicate<Agency> isWanted =
                agency -> found.contains(agency.id()) && (wish.kind() == null || wish.kind() == agency.kind());
        return new AgencyListPage(
                wish.province(),
                province.fullName(),
                wanted,
                on.toString(),
                Arrays.stream(Agency.Kind.values())
                        .filter(kind -> all.stream().anyMatch(agency -> agency.kind() == kind))
                        .map(kind -> new Kind(kind.name(), "agencies.kind." + kind, kind == wish.kind()))
                        .toList(),
                provinces,
                items(all, isWanted.and(agency -> agency.isValid(on)), on),
                items(all, isWanted.and(agency -> agency.hasEnded(on)), on));
    }

    // What is typed may be a part of a name, or a name as only people write it.
    private static Set<AgencyId> found(List<Agency> all, String provinceName, String wanted) {
        String folded = Vietnamese.fold(wanted);
        var found = new HashSet<AgencyId>();
        all.stream()
                .filter(agency -> Vietnamese.fold(
                                agency.name() + " " + agency.abbreviation() + " " + String.join(" ", agency.aliases()))
                        .contains(folded))
                .forEach(agency -> found.add(agency.id()));
        var names = AgencyNames.of(
                provinceName,
                all.stream()
                        .map(agency -> new AgencyNames.Named(agency.id(), agency.name(), agency.aliases()))
                        .toList());
        add(names.find(wanted), found);
        // Whoever looks for "NN-MT" means the department.
        if (found.isEmpty()) add(names.find(DEPARTMENT + wanted), found);
        return found;
    }

    private static void add(Match match, Set<AgencyId> found) {
        switch (match) {
            case Match.Known known -> found.add(known.agency());
            case Match.Ambiguous ambiguous ->
                ambiguous.candidates().forEach(candidate -> found.add(candidate.agency()));
            case Match.Unknown _ -> {}
        }
    }

    private static List<Item> items(List<Agency> all, Predicate<Agency> isWanted, LocalDate on) {
        return all.stream()
                .filter(isWanted)
                .map(agency -> new Item(
                        agency.id().value(),
                        agency.name(),
                        Objects.requireNonNullElse(agency.abbreviation(), ""),
                        "agencies.kind." + agency.kind(),
                        agency.collective(),
                        String.join("; ", agency.aliases()),
                        AgencyStanding.of(agency, on)))
                .toList();
    }
}
