package vn.cotmoc.users;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.territory.UnitId;

/// The person at the other end of a request, and what that person may do where; the home province is set where there is
/// just one. What passed whole into a province of theirs is read along with it.
public record CurrentUser(
        AccountId id,
        String username,
        String displayName,
        boolean demo,
        boolean mustChangePassword,
        int version,
        List<Grant> grants,
        Map<UnitId, Set<UnitId>> predecessors,
        @Nullable String homeProvinceCode) {

    public CurrentUser {
        grants = List.copyOf(grants);
        predecessors = Map.copyOf(predecessors);
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
        return grants.stream().anyMatch(grant -> reads(grant, province));
    }

    /// Whether this person reads all communes of the province; a commune's staff read their own.
    public boolean mayReadCommunesOf(UnitId province) {
        return grants.stream().anyMatch(grant -> grant.commune() == null && reads(grant, province));
    }

    private boolean reads(Grant grant, UnitId wanted) {
        return grant.coversProvince(wanted)
                || (grant.province() != null && predecessorsOf(grant.province()).contains(wanted));
    }

    Set<UnitId> predecessorsOf(UnitId province) {
        return predecessors.getOrDefault(province, Set.of());
    }

    /// Whether this person reports on a unit of the province (or on the province itself) for the agency that answers.
    /// What no agency answers for is reported by those who report for the whole province; a commune's staff report
    /// on their commune alone.
    public boolean mayReportFor(UnitId province, @Nullable AgencyId agency, UnitId unit) {
        return grants.stream()
                .filter(grant -> grant.role() == Role.REPORTER && grant.coversProvince(province))
                .anyMatch(grant -> grant.isProvinceWide()
                        || (agency != null && agency.equals(grant.agency()))
                        || unit.equals(grant.commune()));
    }

    /// The communes that this person reports for.
    public List<UnitId> reportingCommunes() {
        return grants.stream()
                .filter(grant -> grant.role() == Role.REPORTER)
                .flatMap(grant -> Stream.ofNullable(grant.commune()))
                .distinct()
                .toList();
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

    /// Approving is the provincial office's: heads of agencies and communes confirm.
    public boolean mayApproveIn(UnitId province) {
        return !approvingIn(province).isEmpty();
    }

    /// By what right this person approves in a province: the own role first, then those handed over.
    public List<Grant> approvingIn(UnitId province) {
        return grants.stream()
                .filter(grant ->
                        grant.role() == Role.APPROVER && grant.isProvinceWide() && grant.coversProvince(province))
                .toList();
    }

    /// By what right this person confirms a value, as the head of the agency that answers for it or of the commune
    /// that
    /// it describes.
    public List<Grant> confirmingFor(UnitId province, @Nullable AgencyId agency, UnitId unit) {
        return grants.stream()
                .filter(grant -> grant.role() == Role.APPROVER && grant.coversProvince(province))
                .filter(grant -> (agency != null && agency.equals(grant.agency())) || unit.equals(grant.commune()))
                .toList();
    }

    /// The agencies that this person confirms for.
    public List<AgencyId> confirmingAgencies() {
        return confirming()
                .flatMap(grant -> Stream.ofNullable(grant.agency()))
                .distinct()
                .toList();
    }

    /// The communes that this person confirms for.
    public List<UnitId> confirmingCommunes() {
        return confirming()
                .flatMap(grant -> Stream.ofNullable(grant.commune()))
                .distinct()
                .toList();
    }

    private Stream<Grant> confirming() {
        return grants.stream().filter(grant -> grant.role() == Role.APPROVER);
    }

    /// The provinces where this person holds the approver's role himself, whatever its scope, and can hand it over.
    public List<UnitId> handingOverIn() {
        return grants.stream()
                .filter(grant -> grant.role() == Role.APPROVER && grant.isOwn())
                .flatMap(grant -> Stream.ofNullable(grant.province()))
                .distinct()
                .toList();
    }

    /// The days of a province's reporting periods are set by its approvers and editors.
    public boolean maySetPeriodsIn(UnitId province) {
        return mayApproveIn(province) || mayEdit(province);
    }

    /// Who reads for a whole province, not for an agency or commune alone.
    public boolean overlooks(UnitId province) {
        return grants.stream().anyMatch(grant -> grant.isProvinceWide() && reads(grant, province));
    }

    /// Editors bring resolutions of their province in, amend them, and keep what its figures mean.
    public boolean mayEdit(UnitId province) {
        return grants.stream()
                .anyMatch(grant ->
                        grant.role() == Role.EDITOR && grant.isProvinceWide() && grant.coversProvince(province));
    }

    /// Leaders, approvers and editors of a whole province may ask its agencies to explain themselves.
    public boolean mayQuestionIn(UnitId province) {
        return grants.stream()
                .filter(grant -> grant.isProvinceWide() && grant.coversProvince(province))
                .anyMatch(grant -> switch (grant.role()) {
                    case LEADER, APPROVER, EDITOR -> true;
                    case ADMIN, REPORTER, AUDITOR -> false;
                });
    }

    /// Auditors read everything in their scope, drafts and the trail included.
    public boolean mayAudit(UnitId province) {
        return grants.stream().anyMatch(grant -> grant.role() == Role.AUDITOR && reads(grant, province));
    }

    /// Who leads, edits, reports or decides in a province weighs what could become of it; auditors keep nothing.
    public boolean mayPlanIn(UnitId province) {
        var planning = Set.of(Role.LEADER, Role.EDITOR, Role.REPORTER, Role.APPROVER);
        return grants.stream().anyMatch(grant -> planning.contains(grant.role()) && reads(grant, province));
    }

    private boolean hasIn(Role role, UnitId province) {
        return grants.stream().anyMatch(grant -> grant.role() == role && grant.coversProvince(province));
    }
}
