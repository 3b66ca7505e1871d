package vn.cotmoc.upkeep;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.agencies.Agency;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.users.CurrentUser;

/// *Quản trị > Cơ quan*: a province's register and one agency in it, for those who keep them.
@Service
public class RegisterPages {

    private final Agencies agencies;
    private final KeepingAgencies keeping;
    private final Territory territory;
    private final Clock clock;

    RegisterPages(Agencies agencies, KeepingAgencies keeping, Territory territory, Clock clock) {
        this.agencies = agencies;
        this.keeping = keeping;
        this.territory = territory;
        this.clock = clock;
    }

    public record Province(String code, String name) {}

    public record Item(UUID id, String name, String aliases, String firstDay, String lastDay) {}

    public record RegisterPage(UUID province, String code, String provinceName, List<String> kinds, List<Item> items) {}

    public record AgencyPage(
            UUID id,
            String code,
            String name,
            String aliases,
            String firstDay,
            String lastDay,
            String source,
            List<Item> successors) {}

    /// The provinces whose register the person keeps.
    @Transactional(readOnly = true)
    public List<Province> provinces(CurrentUser user) {
        var kept = territory.provinces(today()).stream()
                .filter(province -> KeepingAgencies.mayKeep(user, province.id()))
                .map(province -> new Province(province.code(), province.fullName()))
                .toList();
        if (kept.isEmpty()) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        return kept;
    }

    @Transactional(readOnly = true)
    public RegisterPage register(String code, CurrentUser user) {
        AdministrativeUnit province = territory
                .province(code, today())
                .filter(unit -> user.mayRead(unit.id()))
                .orElseThrow(Problem::notFound);
        if (!KeepingAgencies.mayKeep(user, province.id())) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        return new RegisterPage(
                province.id().value(),
                code,
                province.fullName(),
                Arrays.stream(Agency.Kind.values()).map(Enum::name).toList(),
                agencies.inProvince(province.id(), today()).stream()
                        .map(RegisterPages::item)
                        .toList());
    }

    @Transactional(readOnly = true)
    public AgencyPage agency(AgencyId id, CurrentUser user) {
        Agency agency = keeping.find(id, user);
        Item item = item(agency);
        return new AgencyPage(
                item.id(),
                territory.provinces(today()).stream()
                        .filter(province -> province.id().equals(agency.province()))
                        .map(AdministrativeUnit::code)
                        .findFirst()
                        .orElse(""),
                item.name(),
                item.aliases(),
                item.firstDay(),
                item.lastDay(),
                agency.source(),
                agencies.inProvince(agency.province(), today()).stream()
                        .filter(other -> other.isValid(today()) && !other.id().equals(id))
                        .map(RegisterPages::item)
                        .toList());
    }

    private static Item item(Agency agency) {
        return new Item(
                agency.id().value(),
                agency.name(),
                String.join("; ", agency.aliases()),
                day(agency.validFrom()),
                day(agency.validTo()));
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : Vietnamese.date(date);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
