package vn.cotmoc.concepts;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.DomainEvent;

/// A reference value was entered, corrected or taken back; or a province's derived values have moved with it.
public record ReferenceRevised(
        String kind, String subject, @Nullable UUID province, Map<String, Object> details) implements DomainEvent {}
