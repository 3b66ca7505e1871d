package vn.cotmoc.users;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A role that an account holds, and the names of where it holds; no province means everywhere.
public record HeldRole(
        UUID id,
        AccountId account,
        Role role,
        @Nullable String province,
        @Nullable String agency,
        @Nullable String commune) {

    boolean isAdministrator() {
        return role == Role.ADMIN && province == null;
    }

    /// As the trail writes it.
    String onRecord() {
        return Stream.of(role.name(), province == null ? "everywhere" : province, agency, commune)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
