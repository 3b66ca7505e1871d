package vn.cotmoc.users.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form, in words, and at which of its fields.
record FormFaults(List<Fault> all) {

    FormFaults {
        all = List.copyOf(all);
    }

    /// A fault that lies in no single field has no link.
    public record Fault(@Nullable String field, String words) {
        public @Nullable String href() {
            return field == null ? null : "#" + field;
        }
    }

    static FormFaults none() {
        return new FormFaults(List.of());
    }

    public boolean any() {
        return !all.isEmpty();
    }

    /// The words for one field; null when nothing is wrong with it.
    public @Nullable String of(String field) {
        var words = all.stream()
                .filter(fault -> field.equals(fault.field()))
                .map(Fault::words)
                .toList();
        return words.isEmpty() ? null : String.join(" ", words);
    }
}
