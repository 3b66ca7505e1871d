package vn.cotmoc.meetings;

import java.util.Map;
import java.util.UUID;
import vn.cotmoc.shared.DomainEvent;

/// A session has been opened and its papers are frozen; the hash goes on record with it.
public record MeetingOpened(String subject, UUID province, Map<String, Object> details) implements DomainEvent {

    @Override
    public String kind() {
        return "session.opened";
    }
}
