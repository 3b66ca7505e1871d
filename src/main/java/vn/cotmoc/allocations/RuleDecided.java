package vn.cotmoc.allocations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.allocations.CollectionRule.Terms;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.shared.DomainEvent;
import vn.cotmoc.targets.Period;

/// The province decided what communes report on an indicator.
public record RuleDecided(
        Indicator indicator,
        @Nullable Terms before,
        @Nullable Terms after,
        Period from,
        String reason) implements DomainEvent {

    @Override
    public String kind() {
        return after == null ? "collection.ended" : "collection.decided";
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
        if (before != null) details.put("before", said(before));
        if (after != null) details.put("after", said(after));
        details.put("from", from.toString());
        details.put("reason", reason);
        return details;
    }

    private static String said(Terms terms) {
        var meets = terms.rollUp()
                .meeting()
                .map(meeting -> " " + meeting.kind()
                        + meeting.threshold()
                                .map(bound -> " " + bound.toPlainString())
                                .orElse(""))
                .orElse("");
        return terms.frequency() + " " + terms.reporters() + " "
                + terms.rollUp().kind() + meets;
    }
}
