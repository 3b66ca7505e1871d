package vn.cotmoc.shared.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Vietnamese;

/// Reads what people type into forms and send along with them; what cannot be read is null.
public final class Typed {

    private static final UUID NOTHING = new UUID(0, 0);

    private Typed() {}

    public static @Nullable LocalDate day(@Nullable String typed) {
        return typed == null ? null : Vietnamese.readDate(typed).orElse(null);
    }

    /// What was chosen from nowhere names nothing, and is refused as such.
    public static @Nullable UUID id(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return UUID.fromString(typed.strip());
        } catch (IllegalArgumentException noId) {
            return NOTHING;
        }
    }

    /// A form without its number is a new one.
    public static UUID form(@Nullable String typed) {
        UUID known = id(typed);
        return known == null || known.equals(NOTHING) ? UUID.randomUUID() : known;
    }

    public static @Nullable Integer number(@Nullable String typed) {
        return typed != null && typed.strip().matches("\\d{1,9}") ? Integer.valueOf(typed.strip()) : null;
    }

    public static @Nullable Integer year(@Nullable String typed) {
        return typed != null && typed.strip().matches("\\d{4}") ? Integer.valueOf(typed.strip()) : null;
    }

    /// The revision that was on the page; what is no number was on none.
    public static int seen(@Nullable String typed) {
        Integer number = number(typed);
        return number == null ? -1 : number;
    }

    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /// Blank is as good as nothing.
    public static @Nullable String words(@Nullable String typed) {
        String text = text(typed);
        return text.isEmpty() ? null : text;
    }

    public static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
