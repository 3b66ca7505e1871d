package vn.cotmoc.reporting;

import java.util.Map;
import java.util.UUID;
import vn.cotmoc.shared.DomainEvent;

/// The days of a reporting period were set anew, or it was locked, unlocked or opened for one agency or commune.
public record CampaignChanged(String kind, UUID province, String subject, Map<String, Object> details)
        implements DomainEvent {}
