package vn.cotmoc.meetings.web;

import java.util.List;
import vn.cotmoc.meetings.Meeting;
import vn.cotmoc.meetings.Meetings.Listing;
import vn.cotmoc.shared.Vietnamese;

/// The sessions of a province, the latest first.
record MeetingsPage(String code, String province, boolean mayOpen, List<Line> meetings) {

    record Line(String href, String heldOn, String title, String knownOn, String author, String openedAt) {}

    static MeetingsPage of(Listing listing, boolean mayOpen) {
        return new MeetingsPage(
                listing.province().code(),
                listing.province().fullName(),
                mayOpen,
                listing.meetings().stream().map(MeetingsPage::line).toList());
    }

    private static Line line(Meeting meeting) {
        return new Line(
                "/meetings/" + meeting.id(),
                Vietnamese.date(meeting.heldOn()),
                meeting.title(),
                Vietnamese.date(meeting.knownOn()),
                meeting.authorName(),
                Vietnamese.moment(meeting.openedAt()));
    }
}
