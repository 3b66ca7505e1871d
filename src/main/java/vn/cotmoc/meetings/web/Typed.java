package vn.cotmoc.meetings.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Vietnamese;

/// Reads what people type into forms; what cannot be read is null.
final class Typed {

    private Typed() {}

    static @Nullable LocalDate day(@Nullable String typed) {
        return typed == null ? null : Vietnamese.readDate(typed).orElse(null);
    }

    static @Nullable UUID id(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return UUID.fromString(typed.strip());
        } catch (IllegalArgumentException noId) {
            // Chosen from nowhere: it names nothing, and is refused as such.
            return new UUID(0, 0);
        }
    }

    /// A form without its number is a new one.
    static UUID form(@Nullable String typed) {
        var id = id(typed);
        return id == null ? UUID.randomUUID() : id;
    }

    static @Nullable Integer year(@Nullable String typed) {
        return typed != null && typed.matches("\\d{4}") ? Integer.valueOf(typed) : null;
    }
}
