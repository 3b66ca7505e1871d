package vn.cotmoc.inspections;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.users.AccountId;
import vn.cotmoc.users.Role;

/// An account that can do something in a province, and what a reviewer should notice about it.
public record AccessHolder(
        AccountId account,
        String username,
        String displayName,
        boolean enabled,
        boolean locked,
        Instant createdAt,
        @Nullable Instant lastSignIn,
        List<Right> rights,
        int tokens,
        @Nullable Instant tokensUntil) {

    private static final Duration LONG = Duration.ofDays(90);

    public AccessHolder {
        rights = List.copyOf(rights);
    }

    /// A role that holds everywhere, in the province, or for an agency or a commune of it; lent ones end by themselves.
    public record Right(
            Role role,
            boolean everywhere,
            @Nullable String place,
            boolean agency,
            @Nullable String lentBy,
            @Nullable LocalDate until) {

        /// Whether it holds for the whole province.
        boolean isWide() {
            return place == null;
        }
    }

    /// What a reviewer should look at.
    public enum Notice {
        EXCLUSIVE,
        NEVER_SIGNED_IN,
        AWAY_FOR_LONG,
        CLOSED,
        LOCKED,
        LENT,
        TOKEN
    }

    /// A closed account is noticed as such alone: nobody can use what it still holds.
    public List<Notice> notices(Instant now) {
        if (!enabled) return List.of(Notice.CLOSED);
        var notices = new ArrayList<Notice>();
        if (!Exclusions.among(rights).isEmpty()) notices.add(Notice.EXCLUSIVE);
        if (lastSignIn == null) notices.add(Notice.NEVER_SIGNED_IN);
        else if (lastSignIn.plus(LONG).isBefore(now)) notices.add(Notice.AWAY_FOR_LONG);
        if (locked) notices.add(Notice.LOCKED);
        if (rights.stream().anyMatch(right -> right.lentBy() != null)) notices.add(Notice.LENT);
        if (tokens > 0) notices.add(Notice.TOKEN);
        return notices;
    }
}
