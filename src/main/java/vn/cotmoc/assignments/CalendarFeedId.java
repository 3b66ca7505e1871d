package vn.cotmoc.assignments;

import java.util.UUID;

/// Identifies a calendar of a person; knowing it opens nothing.
public record CalendarFeedId(UUID value) {

    public static CalendarFeedId of(String text) {
        return new CalendarFeedId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
