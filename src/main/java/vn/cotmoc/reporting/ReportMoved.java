package vn.cotmoc.reporting;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.DomainEvent;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.ReportedValue;

/// A value was saved, sent, confirmed, approved or returned.
public record ReportMoved(Slot slot, Optional<Figure> before, Figure after, Remark remark) implements DomainEvent {

    public ReportMoved(Slot slot, Optional<Figure> before, Figure after) {
        this(slot, before, after, Remark.NONE);
    }

    @Override
    public String kind() {
        return "report." + after.status().name().toLowerCase(Locale.ROOT);
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
        details.put("revision", after.revision());
        before.ifPresent(figure -> details.put("before", said(figure)));
        details.put("after", said(after));
        if (after.reason() != null) details.put("reason", after.reason());
        if (remark.onBehalfOf() != null)
            details.put("onBehalfOf", remark.onBehalfOf().name());
        if (remark.skippedBecause() != null) details.put("skippedBecause", remark.skippedBecause());
        return details;
    }

    private static String said(Figure figure) {
        return said(figure.value(), figure.missing(), figure.maturity());
    }

    static String said(@Nullable ReportedValue value, @Nullable MissingReason missing, Maturity maturity) {
        return value == null ? String.valueOf(missing) : value + " " + maturity;
    }
}
