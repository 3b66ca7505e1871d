package vn.cotmoc.assignments;

import java.util.Map;
import vn.cotmoc.shared.DomainEvent;

/// A person's calendar was made or revoked.
record FeedChanged(String kind, String subject, String name) implements DomainEvent {

    @Override
    public Map<String, Object> details() {
        return Map.of("calendar", name);
    }
}
