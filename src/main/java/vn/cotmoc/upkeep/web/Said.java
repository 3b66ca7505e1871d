package vn.cotmoc.upkeep.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a form is answered: what is wrong at which field, or what the step will change.
record Said(List<Line> faults, List<String> effects, boolean possible) {

    record Line(@Nullable String field, String words) {
        public @Nullable String href() {
            return field == null ? null : "#" + field;
        }
    }

    static Said nothing() {
        return new Said(List.of(), List.of(), false);
    }

    public boolean any() {
        return !faults.isEmpty();
    }

    public @Nullable String of(String field) {
        return faults.stream()
                .filter(line -> field.equals(line.field()))
                .map(Line::words)
                .findFirst()
                .orElse(null);
    }
}
