package vn.cotmoc.workbooks;

import java.time.LocalDate;
import java.util.List;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.testing.People;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Grant;
import vn.cotmoc.users.Role;

/// Somebody who reports on everything of Điện Biên, which nobody of the demonstration does.
final class ProvinceOfficer {

    private ProvinceOfficer() {}

    static CurrentUser of(People people, Territory territory) {
        var one = people.user("canbo.nnmt");
        var province = people.as("canbo.nnmt", () -> territory.province("11", LocalDate.of(2026, 11, 22)))
                .orElseThrow();
        return new CurrentUser(
                one.id(),
                one.username(),
                one.displayName(),
                one.demo(),
                false,
                one.version(),
                List.of(Grant.in(Role.REPORTER, province.id())),
                one.predecessors(),
                "11");
    }
}
