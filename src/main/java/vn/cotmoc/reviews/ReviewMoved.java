package vn.cotmoc.reviews;

import java.util.Map;
import java.util.UUID;
import vn.cotmoc.shared.DomainEvent;

/// A review was prepared, written in, withdrawn or frozen; of what was frozen the hash goes on record.
record ReviewMoved(String how, String subject, UUID province, Map<String, Object> details) implements DomainEvent {
    @Override
    public String kind() {
        return "review." + how;
    }
}
