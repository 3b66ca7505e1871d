package vn.cotmoc.inspections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.AccountId;
import vn.cotmoc.users.CurrentUser;

/// An inspection of a province: who looks at which days' work and why, and what it came to once it is concluded.
public record Inspection(
        InspectionId id,
        UnitId province,
        String provinceCode,
        String provinceName,
        String title,
        String purpose,
        LocalDate fromDay,
        LocalDate toDay,
        String authorName,
        Instant recordedAt,
        List<Member> members,
        @Nullable Conclusion conclusion,
        Counts counts) {

    public Inspection {
        members = List.copyOf(members);
    }

    public record Member(AccountId account, String name) {}

    public record Conclusion(String words, String authorName, Instant at) {}

    /// How much there is of it: items drawn and looked at, findings issued and still open.
    public record Counts(int items, int checked, int findings, int open) {}

    public boolean isConcluded() {
        return conclusion != null;
    }

    /// Only members work on it, and only until it is concluded.
    public boolean isWorkedOnBy(CurrentUser user) {
        return !isConcluded()
                && user.mayAudit(province)
                && members.stream().anyMatch(member -> member.account().equals(user.id()));
    }
}
