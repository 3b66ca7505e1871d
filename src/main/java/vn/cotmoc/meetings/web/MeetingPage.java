package vn.cotmoc.meetings.web;

import java.time.LocalDate;
import java.util.List;
import vn.cotmoc.meetings.Decision;
import vn.cotmoc.meetings.Meeting;
import vn.cotmoc.shared.Vietnamese;

/// A session as pages print it: whose, when, opened by whom, and whether this person may record its decisions.
record MeetingPage(
        String id,
        String provinceCode,
        String province,
        String title,
        String heldOn,
        String knownOn,
        String asOf,
        String sha256,
        String author,
        String openedAt,
        boolean mayRecord,
        List<DecisionLine> decisions) {

    static MeetingPage of(Meeting meeting, boolean mayRecord, List<Decision> decisions, LocalDate today) {
        return new MeetingPage(
                meeting.id().toString(),
                meeting.provinceCode(),
                meeting.provinceName(),
                meeting.title(),
                Vietnamese.date(meeting.heldOn()),
                Vietnamese.date(meeting.knownOn()),
                String.valueOf(meeting.asOf()),
                meeting.sha256(),
                meeting.authorName(),
                Vietnamese.moment(meeting.openedAt()),
                mayRecord,
                decisions.stream()
                        .map(decision -> DecisionLine.of(decision, today))
                        .toList());
    }
}
