package vn.cotmoc.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.users.Role;

/// A file as it left the portal for the first time: when, from which page, by whoever has which roles; his name only
/// for
/// those who read the trail.
public record Export(
        Instant at,
        String file,
        String place,
        List<Role> roles,
        @Nullable String account) {
    public Export {
        roles = List.copyOf(roles);
    }
}
