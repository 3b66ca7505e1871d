package vn.cotmoc.users.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.AccountId;
import vn.cotmoc.users.DelegationFault;
import vn.cotmoc.users.Delegations;

/// A delegation as it was typed: province and account in one choice, days the Vietnamese way.
record DelegationForm(
        @Nullable String delegate,
        @Nullable String fromDay,
        @Nullable String toDay,
        @Nullable String reason) {

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern CHOICE = Pattern.compile("(" + ID + ")/(" + ID + ")");

    /// What was understood, or why not.
    record Read(Delegations.@Nullable Wish wish, @Nullable DelegationFault fault) {}

    static DelegationForm empty(LocalDate today) {
        return new DelegationForm("", Vietnamese.date(today), Vietnamese.date(today), "");
    }

    static String key(UnitId province, AccountId account) {
        return province + "/" + account;
    }

    Read read() {
        var ids = CHOICE.matcher(delegate == null ? "" : delegate);
        if (!ids.matches()) return new Read(null, DelegationFault.DELEGATE_UNKNOWN);
        var from = day(fromDay);
        var to = day(toDay);
        if (from.isEmpty() || to.isEmpty()) return new Read(null, DelegationFault.DAYS_UNREADABLE);
        return new Read(
                new Delegations.Wish(UnitId.of(ids.group(1)), AccountId.of(ids.group(2)), from.get(), to.get(), reason),
                null);
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        return typed == null ? Optional.empty() : Vietnamese.readDate(typed);
    }
}
