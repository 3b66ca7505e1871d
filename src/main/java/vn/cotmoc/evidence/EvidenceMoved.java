package vn.cotmoc.evidence;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.cotmoc.shared.DomainEvent;

/// A file was attached to a value or a report on a task, taken back, or refused because a virus was found in it.
record EvidenceMoved(What what, About about, String fileName, Map<String, Object> particulars) implements DomainEvent {

    enum What {
        ATTACHED,
        WITHDRAWN,
        INFECTED
    }

    @Override
    public String kind() {
        return "evidence." + what.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return about.subject();
    }

    @Override
    public UUID province() {
        return about.province();
    }

    @Override
    public Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("file", fileName);
        details.putAll(particulars);
        return details;
    }
}
