package vn.cotmoc.imports;

import java.util.Map;
import vn.cotmoc.shared.DomainEvent;

/// The illustrative values were taken out.
record DemoRemoved(long values) implements DomainEvent {

    @Override
    public String kind() {
        return "demo.removed";
    }

    @Override
    public String subject() {
        return "demo";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("values", values);
    }
}
