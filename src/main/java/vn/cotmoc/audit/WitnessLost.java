package vn.cotmoc.audit;

import java.util.Map;
import vn.cotmoc.shared.DomainEvent;

/// The file of checkpoints was empty although checkpoints had left: it begins again with the last of them.
record WitnessLost(long lastLetOut) implements DomainEvent {

    @Override
    public String kind() {
        return "checkpoint.file-begun-anew";
    }

    @Override
    public String subject() {
        return "checkpoint/" + lastLetOut;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of();
    }
}
