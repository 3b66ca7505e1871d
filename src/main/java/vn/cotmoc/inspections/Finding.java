package vn.cotmoc.inspections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;

/// What an inspection has found at one agency, and where that stands; `reached` is whether anybody signs in for the
/// agency.
public record Finding(
        FindingId id,
        InspectionId inspection,
        UnitId province,
        String provinceName,
        String title,
        AgencyId agency,
        String agencyName,
        boolean reached,
        int number,
        FindingSeverity severity,
        String words,
        About about,
        LocalDate firstDue,
        String authorName,
        Instant recordedAt,
        @Nullable Step latest,
        @Nullable LocalDate dueAgain) {

    /// What it is about, in words and as an address of the portal where there is one.
    public record About(String subject, @Nullable String href) {}

    /// One step, each on top of the one before.
    public record Step(
            int revision,
            FindingState state,
            String words,
            @Nullable String document,
            @Nullable LocalDate dueOn,
            String authorName,
            Instant at) {}

    public FindingState state() {
        return latest == null ? FindingState.NEW : latest.state();
    }

    public int revision() {
        return latest == null ? 0 : latest.revision();
    }

    /// Until when the agency is to answer: as first said, or as said when an answer was not accepted.
    public LocalDate dueOn() {
        return dueAgain == null ? firstDue : dueAgain;
    }

    /// The due day itself is in time.
    public boolean isLate(LocalDate today) {
        return state().waitsForAnswer() && today.isAfter(dueOn());
    }

    public boolean isAnsweredBy(CurrentUser user) {
        return user.reportingAgencies().contains(agency)
                || user.confirmingAgencies().contains(agency);
    }

    /// What the person may say of it now: the agency answers, the members of the inspection judge.
    public List<FindingState> possible(CurrentUser user, boolean member) {
        var states = new ArrayList<FindingState>();
        for (FindingState next : FindingState.values()) {
            boolean allowed = next == FindingState.ANSWERED ? isAnsweredBy(user) : member;
            if (allowed && state().mayBecome(next)) states.add(next);
        }
        return states;
    }
}
