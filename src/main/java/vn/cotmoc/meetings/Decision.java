package vn.cotmoc.meetings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.territory.UnitId;

/// What a session has decided: who does what by when, and where that stands.
public record Decision(
        DecisionId id,
        MeetingId meeting,
        UnitId province,
        String provinceCode,
        String provinceName,
        LocalDate heldOn,
        String meetingTitle,
        int number,
        String content,
        AgencyId agency,
        String agencyName,
        LocalDate dueOn,
        @Nullable About indicator,
        @Nullable About task,
        String authorName,
        Instant recordedAt,
        @Nullable Step latest) {

    /// The row of a resolution that it is about.
    public record About(String slug, String code, String name) {}

    /// A step on the way, each on top of the one before.
    public record Step(
            int revision,
            DecisionState state,
            String note,
            @Nullable String document,
            String authorName,
            Instant recordedAt) {}

    public DecisionState state() {
        return latest == null ? DecisionState.OPEN : latest.state();
    }

    public int revision() {
        return latest == null ? 0 : latest.revision();
    }

    /// The due day itself is in time.
    public boolean isLate(LocalDate today) {
        return state() == DecisionState.OPEN && today.isAfter(dueOn);
    }
}
