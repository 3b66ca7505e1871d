package vn.cotmoc.meetings;

import java.util.Map;
import java.util.UUID;
import vn.cotmoc.shared.DomainEvent;

/// A decision of a session has been recorded, or a step on it has been taken.
public record DecisionChanged(String kind, String subject, UUID province, Map<String, Object> details)
        implements DomainEvent {}
