package vn.cotmoc.meetings;

import java.util.UUID;

/// Names one session.
public record MeetingId(UUID value) {

    public static MeetingId of(String text) {
        return new MeetingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
