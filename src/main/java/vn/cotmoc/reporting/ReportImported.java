package vn.cotmoc.reporting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.DomainEvent;

/// A value was saved as one of many: on record it reads like any other ([ReportMoved]).
public record ReportImported(
        Slot slot,
        int revision,
        @Nullable String before,
        String after,
        @Nullable String reason) implements DomainEvent {

    @Override
    public String kind() {
        return "report.draft";
    }

    @Override
    public String subject() {
        return slot.subject();
    }

    @Override
    public UUID province() {
        return slot.indicator().province().value();
    }

    @Override
    public Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("revision", revision);
        if (before != null) details.put("before", before);
        details.put("after", after);
        if (reason != null) details.put("reason", reason);
        return details;
    }
}
