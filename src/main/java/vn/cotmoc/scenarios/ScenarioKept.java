package vn.cotmoc.scenarios;

import java.util.Map;
import java.util.UUID;
import vn.cotmoc.shared.DomainEvent;

/// Suppositions were kept, changed or withdrawn; what they suppose, and under which name, stays their author's.
public record ScenarioKept(
        ScenarioId scenario, String slug, UUID province, int revision, boolean shared, boolean withdrawn, int values)
        implements DomainEvent {

    @Override
    public String kind() {
        return withdrawn ? "scenario.withdrawn" : "scenario.kept";
    }

    @Override
    public String subject() {
        return slug + "/scenarios/" + scenario;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("revision", revision, "shared", shared, "values", values);
    }
}
