package vn.cotmoc.tasks;

import java.util.Map;
import java.util.UUID;
import vn.cotmoc.shared.DomainEvent;

/// Something has been said or decided of a task.
public record TaskMoved(String kind, String subject, UUID province, Map<String, Object> details)
        implements DomainEvent {}
