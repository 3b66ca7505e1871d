package vn.cotmoc.users.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.AdministeringAccounts;
import vn.cotmoc.users.Grant;
import vn.cotmoc.users.Role;

/// An account, or one more role of it, as an administrator typed and chose it; what a form does not ask for is empty.
record AccountForm(
        @Nullable String username,
        @Nullable String displayName,
        @Nullable String role,
        @Nullable String place) {

    static final String EVERYWHERE = "everywhere";
    private static final String ID = "[0-9a-f-]{36}";
    private static final Pattern PLACE = Pattern.compile("(" + ID + ")(?:/(" + ID + "))?");

    static AccountForm empty() {
        return new AccountForm("", "", "", "");
    }

    AdministeringAccounts.Wish wish() {
        return new AdministeringAccounts.Wish(
                username == null ? "" : username, displayName == null ? "" : displayName, grant().orElse(null));
    }

    /// The chosen role at the chosen place; empty unless both were chosen.
    Optional<Grant> grant() {
        return Arrays.stream(Role.values())
                .filter(candidate -> candidate.name().equals(role))
                .findAny()
                .flatMap(chosen -> at(chosen, place == null ? "" : place));
    }

    static String key(UnitId province, @Nullable AgencyId agency) {
        return agency == null ? province.toString() : province + "/" + agency;
    }

    private static Optional<Grant> at(Role role, String place) {
        if (place.equals(EVERYWHERE)) return Optional.of(Grant.everywhere(role));
        var ids = PLACE.matcher(place);
        if (!ids.matches()) return Optional.empty();
        UnitId province = UnitId.of(ids.group(1));
        return Optional.of(
                ids.group(2) == null
                        ? Grant.in(role, province)
                        : Grant.forAgency(role, province, AgencyId.of(ids.group(2))));
    }
}
