package vn.cotmoc.contradictions;

import java.util.Map;
import java.util.UUID;
import vn.cotmoc.shared.DomainEvent;

/// A question was asked, answered, asked again or settled.
record QuestionMoved(UUID province, String how, String subject, Map<String, Object> details) implements DomainEvent {
    @Override
    public String kind() {
        return "question." + how;
    }
}
