package vn.cotmoc.users;

import java.util.Map;
import java.util.UUID;
import vn.cotmoc.shared.DomainEvent;

/// An approver has handed the authority over for some days, or it was taken back.
public record DelegationChanged(String kind, String subject, UUID province, Map<String, Object> details)
        implements DomainEvent {}
