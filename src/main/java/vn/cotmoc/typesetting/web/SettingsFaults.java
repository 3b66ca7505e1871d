package vn.cotmoc.typesetting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with the form, in words, and at which of its fields.
record SettingsFaults(List<Fault> all) {

    SettingsFaults {
        all = List.copyOf(all);
    }

    record Fault(String field, String words) {
        public String href() {
            return "#" + field;
        }
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
