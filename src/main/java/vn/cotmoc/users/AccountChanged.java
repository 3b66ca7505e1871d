package vn.cotmoc.users;

import java.util.Map;
import vn.cotmoc.shared.DomainEvent;

/// An account was made, given other roles, closed, opened or given a new password.
public record AccountChanged(String kind, String subject, String roles) implements DomainEvent {
    @Override
    public Map<String, Object> details() {
        return roles.isEmpty() ? Map.of() : Map.of("roles", roles);
    }
}
