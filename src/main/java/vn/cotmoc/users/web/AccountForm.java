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
        @Nullable String place,
        @Nullable String commune) {

    static final String EVERYWHERE = "everywhere";
    private static final String ID = "[0-9a-f-]{36}";
    private static final Pattern PLACE = Pattern.compile("(" + ID + ")(?:/(" + ID + "))?");

    static AccountForm empty() {
        return new AccountForm("", "", "", "", "");
    }

    AdministeringAccounts.Wish wish(@Nullable UnitId inCommune) {
        return new AdministeringAccounts.Wish(
                username == null ? "" : username,
                displayName == null ? "" : displayName,
                grant(inCommune).orElse(null));
    }

    /// The chosen role at the chosen place; empty unless both were chosen.
    Optional<Grant> grant(@Nullable UnitId inCommune) {
        return Arrays.stream(Role.values())
                .filter(candidate -> candidate.name().equals(role))
                .findAny()
                .flatMap(chosen -> at(chosen, place == null ? "" : place))
                .map(chosen -> inCommune == null || chosen.province() == null
                        ? chosen
                        : Grant.forCommune(chosen.role(), chosen.province(), inCommune));
    }

    /// What was typed as the commune; nothing where the field was left empty.
    Optional<String> typedCommune() {
        return Optional.ofNullable(commune).map(String::strip).filter(typed -> !typed.isEmpty());
    }

    /// The province chosen by itself, in which a commune is looked for.
    Optional<UnitId> wholeProvince() {
        return place != null && place.matches(ID) ? Optional.of(UnitId.of(place)) : Optional.empty();
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
