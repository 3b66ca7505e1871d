package vn.cotmoc.users;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.territory.UnitId;

/// The person at the other end of a request, and what that person may do where; the home province is set where there is
/// just one.
public record CurrentUser(
        AccountId id,
        String username,
        String displayName,
        boolean demo,
        boolean mustChangePassword,
        int version,
        List<Grant> grants,
        @Nullable String homeProvinceCode) {

    public CurrentUser {
        grants = List.copyOf(grants);
    }

    /// Whoever is signed in, where no controller is asked.
    public static Optional<CurrentUser> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof CurrentUser user
                ? Optional.of(user)
                : Optional.empty();
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /// Accounts belong to no province: only administrators of the whole portal manage them.
    public boolean mayAdministerAccounts() {
        return grants.contains(Grant.everywhere(Role.ADMIN));
    }

    public boolean mayRead(UnitId province) {
        return grants.stream().anyMatch(grant -> grant.coversProvince(province));
    }

    /// What no agency answers for is reported by those who report for the whole province.
    public boolean mayReportFor(UnitId province, @Nullable AgencyId agency) {
        return grants.stream()
                .filter(grant -> grant.role() == Role.REPORTER && grant.coversProvince(province))
                .anyMatch(grant -> grant.isProvinceWide() || (agency != null && agency.equals(grant.agency())));
    }

    public boolean mayReportIn(UnitId province) {
        return hasIn(Role.REPORTER, province);
    }

    /// The agencies that this person reports for.
    public List<AgencyId> reportingAgencies() {
        return grants.stream()
                .filter(grant -> grant.role() == Role.REPORTER)
                .flatMap(grant -> Stream.ofNullable(grant.agency()))
                .distinct()
                .toList();
    }

    /// The provinces where this person holds a role for the whole of the province.
    public List<UnitId> provincesAs(Role role) {
        return grants.stream()
                .filter(grant -> grant.role() == role && grant.isProvinceWide())
                .flatMap(grant -> Stream.ofNullable(grant.province()))
                .distinct()
                .toList();
    }

    public boolean mayApproveIn(UnitId province) {
        return hasIn(Role.APPROVER, province);
    }

    /// Editors bring resolutions of their province in and amend them.
    public boolean mayEdit(UnitId province) {
        return hasIn(Role.EDITOR, province);
    }

    /// Auditors read everything in their scope, drafts and the trail included.
    public boolean mayAudit(UnitId province) {
        return hasIn(Role.AUDITOR, province);
    }

    private boolean hasIn(Role role, UnitId province) {
        return grants.stream().anyMatch(grant -> grant.role() == role && grant.coversProvince(province));
    }
}
