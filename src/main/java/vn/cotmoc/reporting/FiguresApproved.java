package vn.cotmoc.reporting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Knowledge;
import vn.cotmoc.users.AccountId;
import vn.cotmoc.users.CurrentUser;

/// Yearly figures of a province count from now on, together: told once for however many, in the transaction that
/// approved them. Only illustrative figures are told of a moment that has passed, with what was known then.
public record FiguresApproved(
        List<Approved> each,
        AccountId author,
        String authorName,
        Knowledge known,
        @Nullable Instant at) {

    public FiguresApproved {
        each = List.copyOf(each);
    }

    /// One of them; a correction has taken the place of a figure that was approved before.
    public record Approved(Slot slot, boolean correction) {}

    static FiguresApproved now(List<Approved> each, CurrentUser user) {
        return new FiguresApproved(each, user.id(), user.displayName(), Knowledge.TODAYS, null);
    }
}
