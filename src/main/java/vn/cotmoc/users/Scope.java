package vn.cotmoc.users;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.territory.UnitId;

/// What a transaction may see and write, in the words of the database's row-level security.
public record Scope(
        String purpose,
        String account,
        String accountName,
        String provinces,
        String reviewProvinces,
        String draftProvinces,
        String agencies,
        String reportProvinces,
        String approveProvinces,
        String auditProvinces,
        String editProvinces,
        String admin,
        String unitProvinces,
        String communes,
        String confirmAgencies,
        String confirmCommunes,
        String overlookProvinces) {

    private static final ScopedValue<Scope> BOUND = ScopedValue.newInstance();
    private static final String NOWHERE = "{}";
    private static final String NIL = "00000000-0000-0000-0000-000000000000";
    private static final String EVERYWHERE = "{" + NIL + "}";

    static final Scope NONE = new Scope(
            "", "", "", NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE,
            NOWHERE, NOWHERE, NOWHERE, NOWHERE);

    private static final Scope SYSTEM = new Scope(
            "system",
            "",
            "system",
            EVERYWHERE,
            EVERYWHERE,
            EVERYWHERE,
            NOWHERE,
            EVERYWHERE,
            EVERYWHERE,
            EVERYWHERE,
            EVERYWHERE,
            EVERYWHERE,
            EVERYWHERE,
            NOWHERE,
            NOWHERE,
            NOWHERE,
            EVERYWHERE);

    /// Runs work of the portal itself, such as loading resolutions at the start, with nobody signed in.
    public static <T> T asSystem(Supplier<T> work) {
        return ScopedValue.where(BOUND, SYSTEM).call(work::get);
    }

    /// Runs work on behalf of a person outside a request of theirs.
    public static <T> T as(CurrentUser user, Supplier<T> work) {
        return ScopedValue.where(BOUND, of(user)).call(work::get);
    }

    static Scope current() {
        if (BOUND.isBound()) return BOUND.get();
        return CurrentUser.signedIn().map(Scope::of).orElse(NONE);
    }

    /// Whether the work is the portal's own, or done for a person who has not asked at this moment.
    static boolean isBound() {
        return BOUND.isBound();
    }

    static Scope of(CurrentUser user) {
        List<Grant> grants = user.grants();
        List<Grant> auditing = with(grants, Role.AUDITOR);
        return new Scope(
                "user",
                user.id().toString(),
                user.username(),
                read(user, grants, List.of()),
                read(
                        user,
                        auditing,
                        grants.stream().filter(Scope::approvesInAProvince).toList()),
                read(
                        user,
                        auditing,
                        grants.stream().filter(Scope::reportsForAProvince).toList()),
                agencies(grants),
                provinces(grants, Scope::reportsForAProvince),
                provinces(grants, Scope::approvesInAProvince),
                read(user, auditing, List.of()),
                provinces(grants, grant -> grant.role() == Role.EDITOR),
                user.mayAdministerAccounts() ? EVERYWHERE : NOWHERE,
                // Whose communes are all read; a commune's staff read their own among them.
                read(
                        user,
                        grants.stream().filter(grant -> grant.commune() == null).toList(),
                        List.of()),
                list(user.reportingCommunes().stream().map(UnitId::toString)),
                list(user.confirmingAgencies().stream().map(AgencyId::toString)),
                list(user.confirmingCommunes().stream().map(UnitId::toString)),
                // Who reads for a whole province, not for an agency or commune alone.
                read(user, grants.stream().filter(Grant::isProvinceWide).toList(), List.of()));
    }

    private static List<Grant> with(List<Grant> grants, Role role) {
        return grants.stream().filter(grant -> grant.role() == role).toList();
    }

    /// Readers read what passed whole into their provinces too; who enters or decides has the province alone.
    private static String read(CurrentUser user, Collection<Grant> readers, Collection<Grant> others) {
        var own = Stream.concat(readers.stream(), others.stream()).map(Scope::province);
        var inherited = readers.stream()
                .flatMap(grant -> Stream.ofNullable(grant.province()))
                .flatMap(province -> user.predecessorsOf(province).stream())
                .map(UnitId::toString);
        return list(Stream.concat(own, inherited));
    }

    private static boolean reportsForAProvince(Grant grant) {
        return grant.role() == Role.REPORTER && grant.isProvinceWide();
    }

    private static boolean approvesInAProvince(Grant grant) {
        return grant.role() == Role.APPROVER && grant.isProvinceWide();
    }

    private static String provinces(Collection<Grant> grants, Predicate<Grant> counted) {
        return list(grants.stream().filter(counted).map(Scope::province));
    }

    private static String province(Grant grant) {
        return grant.province() == null ? NIL : grant.province().toString();
    }

    private static String agencies(Collection<Grant> grants) {
        return list(grants.stream()
                .filter(grant -> grant.role() == Role.REPORTER)
                .flatMap(grant -> Stream.ofNullable(grant.agency()))
                .map(Object::toString));
    }

    private static String list(Stream<String> ids) {
        return ids.distinct().collect(Collectors.joining(",", "{", "}"));
    }
}
