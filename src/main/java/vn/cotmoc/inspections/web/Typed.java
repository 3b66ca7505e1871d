package vn.cotmoc.inspections.web;

import java.time.LocalDate;
import java.util.Arrays;
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

    static @Nullable Integer number(@Nullable String typed) {
        return typed != null && typed.strip().matches("\\d{1,6}") ? Integer.valueOf(typed.strip()) : null;
    }

    /// The revision that was on the page; what is no number was on none.
    static int seen(@Nullable String typed) {
        var number = number(typed);
        return number == null ? -1 : number;
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
