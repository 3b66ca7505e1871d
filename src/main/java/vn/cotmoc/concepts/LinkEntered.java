package vn.cotmoc.concepts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.shared.DomainEvent;

/// A linking value was entered, corrected or taken back.
public record LinkEntered(Indicator indicator, LinkingSeries.Wanted wanted, int revision) implements DomainEvent {

    @Override
    public String kind() {
        return wanted.before() == null ? "series.unlinked" : "series.linked";
    }

    @Override
    public String subject() {
        return indicator.slug() + "/" + indicator.code() + "/" + wanted.version();
    }

    @Override
    public UUID province() {
        return indicator.province().value();
    }

    @Override
    public Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("revision", revision);
        details.put("year", wanted.year());
        if (wanted.before() != null) details.put("before", wanted.before());
        if (wanted.after() != null) details.put("after", wanted.after());
        if (wanted.source() != null) details.put("source", wanted.source());
        return details;
    }
}
