package vn.cotmoc.reporting;

import java.util.Map;
import java.util.UUID;
import vn.cotmoc.shared.DomainEvent;

/// A closed year was opened again for corrections.
public record PeriodReopened(UUID province, int year, Map<String, Object> details) implements DomainEvent {
    @Override
    public String kind() {
        return "period.reopened";
    }

    @Override
    public String subject() {
        return "period/" + year;
    }
}
