package vn.cotmoc.agencies;

import java.util.Map;
import java.util.UUID;
import vn.cotmoc.shared.DomainEvent;

/// A person added an agency, gave it a further name, ended it or handed its work over.
record RegisterChanged(String kind, String subject, UUID province, Map<String, Object> details) implements DomainEvent {
    RegisterChanged {
        details = Map.copyOf(details);
    }
}
