package vn.cotmoc.inspections;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.inspections.Inspection.Member;
import vn.cotmoc.territory.AdministrativeUnit;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Role;

/// The inspections that an auditor reads, and where new ones can be opened.
@Service
public class Inspections {

    private final InspectionRows rows;
    private final Territory territory;
    private final Desk desk;

    Inspections(InspectionRows rows, Territory territory, Desk desk) {
        this.rows = rows;
        this.territory = territory;
        this.desk = desk;
    }

    /// The desk is the auditors': nobody else is told that it is there.
    public static boolean areFor(CurrentUser user) {
        return user.has(Role.AUDITOR);
    }

    @Transactional(readOnly = true)
    public List<Inspection> readable() {
        return rows.readable();
    }

    @Transactional(readOnly = true)
    public Optional<Inspection> find(InspectionId id) {
        return rows.find(id);
    }

    /// Empty where the person does not audit the province, or it is unknown.
    @Transactional(readOnly = true)
    public Optional<AdministrativeUnit> province(String code, CurrentUser user) {
        return territory.province(code, desk.today()).filter(province -> user.mayAudit(province.id()));
    }

    /// Where the person audits: the home province first.
    @Transactional(readOnly = true)
    public List<AdministrativeUnit> provinces(CurrentUser user) {
        return territory.provinces(desk.today()).stream()
                .filter(province -> user.mayAudit(province.id()))
                .sorted(Comparator.comparing(province -> !Objects.equals(province.code(), user.homeProvinceCode())))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Member> auditors(AdministrativeUnit province) {
        return rows.auditors(province.id());
    }
}
