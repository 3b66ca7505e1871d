package vn.cotmoc.shared.web;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form, in words, and at which of its fields.
public record FormFaults(List<Fault> all) {

    public FormFaults {
        all = List.copyOf(all);
    }

    /// A fault that lies in no single field has no link.
    public record Fault(@Nullable String field, String words) {
        public @Nullable String href() {
            return field == null ? null : "#" + field;
        }
    }

    public static FormFaults none() {
        return new FormFaults(List.of());
    }

    public static FormFaults at(String field, String words) {
        return new FormFaults(List.of(new Fault(field, words)));
    }

    /// What a module found, said at its fields.
    public static <T> FormFaults of(
            Collection<T> found,
            Function<? super T, ? extends @Nullable String> field,
            Function<? super T, String> words) {
        return new FormFaults(found.stream()
                .map(one -> new Fault(field.apply(one), words.apply(one)))
                .toList());
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
