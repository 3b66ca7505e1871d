package vn.cotmoc.users;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.territory.UnitId;

/// A role and where it holds: everywhere, in a province, for an agency or a commune of a province; and whose it is
/// where
/// somebody else has handed it over for some days.
public record Grant(
        Role role,
        @Nullable UnitId province,
        @Nullable AgencyId agency,
        @Nullable UnitId commune,
        @Nullable Delegator delegatedBy) {

    /// Who has handed the role over.
    public record Delegator(AccountId id, String name) {}

    public Grant {
        if (province == null && (agency != null || commune != null))
            throw new IllegalArgumentException("an agency or a commune needs its province: " + role);
    }

    public static Grant everywhere(Role role) {
        return new Grant(role, null, null, null, null);
    }

    public static Grant in(Role role, UnitId province) {
        return new Grant(role, province, null, null, null);
    }

    public static Grant forAgency(Role role, UnitId province, AgencyId agency) {
        return new Grant(role, province, agency, null, null);
    }

    public static Grant forCommune(Role role, UnitId province, UnitId commune) {
        return new Grant(role, province, null, commune, null);
    }

    /// Why the role cannot be given there, if it cannot.
    Optional<AccountFault> fault() {
        return switch (role) {
            case ADMIN -> isEverywhere() ? Optional.empty() : Optional.of(AccountFault.ADMIN_IS_EVERYWHERE);
            // A value is reported for one agency of one province: a reporter of everything could save nothing.
            case REPORTER -> isEverywhere() ? Optional.of(AccountFault.REPORTER_NEEDS_PLACE) : Optional.empty();
            // The head of an agency or a commune confirms; the provincial office approves.
            case APPROVER -> Optional.empty();
            // These roles read and write for a whole province: a narrower scope would promise what does not hold.
            case EDITOR, LEADER, AUDITOR ->
                isProvinceWide() ? Optional.empty() : Optional.of(AccountFault.AGENCY_IS_FOR_REPORTERS);
        };
    }

    boolean isOwn() {
        return delegatedBy == null;
    }

    boolean isEverywhere() {
        return province == null;
    }

    boolean coversProvince(UnitId wanted) {
        return province == null || province.equals(wanted);
    }

    /// Whether the grant holds for the whole of its province, not just for one agency or commune.
    boolean isProvinceWide() {
        return agency == null && commune == null;
    }
}
