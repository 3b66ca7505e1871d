package vn.cotmoc.meetings.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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

    static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

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
                MOMENT.format(meeting.openedAt()),
                mayRecord,
                decisions.stream()
                        .map(decision -> DecisionLine.of(decision, today))
                        .toList());
    }
}
