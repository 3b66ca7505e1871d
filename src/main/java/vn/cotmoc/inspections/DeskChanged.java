package vn.cotmoc.inspections;

import java.util.Map;
import java.util.UUID;
import vn.cotmoc.shared.DomainEvent;

/// Something was done at the auditors' desk: an inspection opened, a sample drawn, a finding issued or moved, access
/// reviewed.
public record DeskChanged(String kind, String subject, UUID province, Map<String, Object> details)
        implements DomainEvent {}
