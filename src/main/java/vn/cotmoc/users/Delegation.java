package vn.cotmoc.users;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.territory.UnitId;

/// An approver's authority in the hands of somebody else for some days, both included.
public record Delegation(
        UUID id,
        AccountId from,
        String fromName,
        AccountId to,
        String toName,
        UnitId province,
        String provinceName,
        LocalDate fromDay,
        LocalDate toDay,
        String reason,
        @Nullable Instant revokedAt,
        @Nullable String revokedBecause) {

    public enum State {
        COMING,
        IN_FORCE,
        OVER,
        REVOKED
    }

    public State on(LocalDate today) {
        if (revokedAt != null) return State.REVOKED;
        if (today.isBefore(fromDay)) return State.COMING;
        return today.isAfter(toDay) ? State.OVER : State.IN_FORCE;
    }

    /// What has not ended yet can be taken back by whoever handed it over, or by the provincial office.
    public boolean mayBeRevokedBy(CurrentUser user, LocalDate today) {
        boolean standing = on(today) == State.COMING || on(today) == State.IN_FORCE;
        boolean office = user.approvingIn(province).stream().anyMatch(Grant::isOwn);
        return standing && (from.equals(user.id()) || office);
    }
}
