package vn.cotmoc.search;

import java.util.List;
import java.util.Map;

/// The finds of a page, the best first, and how many there are of each kind in all that the person may read.
public record Finds(List<Hit> hits, Map<Kind, Long> counts) {

    static final Finds NONE = new Finds(List.of(), Map.of());

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
