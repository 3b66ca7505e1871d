package vn.cotmoc.drafts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import vn.cotmoc.shared.DomainEvent;

/// Something was done at the desk: a draft begun, filled, written in, published or discarded.
public record DraftChanged(String kind, String subject, UUID province, Map<String, Object> details)
        implements DomainEvent {

    public DraftChanged {
        details = Map.copyOf(details);
    }

    static DraftChanged of(String kind, Draft draft, Map<String, Object> details) {
        return new DraftChanged(kind, draft.slug(), draft.province().value(), details);
    }

    /// A row before and after, told by the cells that differ.
    static DraftChanged row(String kind, Draft draft, SheetRow before, SheetRow after) {
        var details = new LinkedHashMap<String, Object>();
        var columns = new TreeSet<>(before.cells().keySet());
        columns.addAll(after.cells().keySet());
        for (String column : columns) {
            String old = before.cells().getOrDefault(column, "");
            String now = after.cells().getOrDefault(column, "");
            if (old.equals(now)) continue;
            details.put("before." + column, old);
            details.put("after." + column, now);
        }
        SheetRow named = before.cells().isEmpty() ? after : before;
        String subject = "%s/%s/%s".formatted(draft.slug(), named.sheet().fileName(), named.key());
        return new DraftChanged(kind, subject, draft.province().value(), details);
    }
}
