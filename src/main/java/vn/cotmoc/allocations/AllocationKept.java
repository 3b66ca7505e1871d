package vn.cotmoc.allocations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.shared.DomainEvent;
import vn.cotmoc.users.CurrentUser;

/// A sheet of allocated targets was drafted or issued; what changed in it stands bearer by bearer in its revisions.
public record AllocationKept(
        Indicator indicator,
        int year,
        int revision,
        int parts,
        String reason,
        @Nullable String document,
        CurrentUser by)
        implements DomainEvent {

    @Override
    public String kind() {
        return document == null ? "allocation.drafted" : "allocation.issued";
    }

    @Override
    public String subject() {
        return indicator.slug() + "/" + indicator.code() + "/" + year;
    }

    @Override
    public UUID province() {
        return indicator.province().value();
    }

    @Override
    public Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("revision", revision);
        details.put("parts", parts);
        details.put("reason", reason);
        if (document != null) details.put("document", document);
        return details;
    }
}
