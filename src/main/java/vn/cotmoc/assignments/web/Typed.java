package vn.cotmoc.assignments.web;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what people choose and send along in forms.
final class Typed {

    private Typed() {}

    /// What was chosen from nowhere names nothing, and is refused as such.
    static @Nullable UUID id(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return UUID.fromString(typed.strip());
        } catch (IllegalArgumentException noId) {
            return new UUID(0, 0);
        }
    }

    /// A form without its number is a new one.
    static UUID form(@Nullable String typed) {
        UUID known = id(typed);
        return known == null ? UUID.randomUUID() : known;
    }

    static int seen(@Nullable String revision) {
        return revision != null && revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : -1;
    }

    static <E extends Enum<E>> @Nullable E constant(E[] all, @Nullable String written) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(written))
                .findFirst()
                .orElse(null);
    }
}
