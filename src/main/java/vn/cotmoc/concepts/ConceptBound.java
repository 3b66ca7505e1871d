package vn.cotmoc.concepts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.shared.DomainEvent;

/// An indicator was bound to a concept, to another one, or to none.
public record ConceptBound(Indicator indicator, Optional<Binding> before, BindingConcepts.Wanted after)
        implements DomainEvent {

    @Override
    public String kind() {
        return after.concept() == null ? "concept.unbound" : "concept.bound";
    }

    @Override
    public String subject() {
        return indicator.slug() + "/" + indicator.code();
    }

    @Override
    public UUID province() {
        return indicator.province().value();
    }

    @Override
    public Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        before.map(Binding::conceptCode).ifPresent(code -> details.put("before", code));
        if (after.concept() != null) details.put("after", after.concept());
        details.put("differs", after.differs());
        if (after.series() != null) details.put("series", after.series());
        details.put("note", Objects.requireNonNullElse(after.note(), ""));
        return details;
    }
}
