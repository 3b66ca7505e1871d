package vn.cotmoc.assignments;

import java.util.Map;
import java.util.UUID;
import vn.cotmoc.shared.DomainEvent;

/// Somebody has reminded an agency of its tasks.
record TaskReminded(String subject, UUID province, Map<String, Object> details) implements DomainEvent {

    @Override
    public String kind() {
        return "task.reminded";
    }
}
