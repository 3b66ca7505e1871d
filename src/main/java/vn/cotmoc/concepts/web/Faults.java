package vn.cotmoc.concepts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form, in words, and at which of its fields.
record Faults(List<Fault> all) {

    Faults {
        all = List.copyOf(all);
    }

    record Fault(String field, String words) {
        public String href() {
            return "#" + field;
        }
    }

    static Faults none() {
        return new Faults(List.of());
    }

    public boolean any() {
        return !all.isEmpty();
    }

    /// The words for one field; null when nothing is wrong with it.
    public @Nullable String of(String field) {
        return all.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::words)
                .findFirst()
                .orElse(null);
    }
}
