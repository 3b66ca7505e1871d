package vn.cotmoc.users;

import java.util.Map;
import vn.cotmoc.shared.DomainEvent;

/// A personal access token was made or revoked.
public record TokenChanged(String kind, String subject, String name) implements DomainEvent {
    @Override
    public Map<String, Object> details() {
        return Map.of("token", name);
    }
}
