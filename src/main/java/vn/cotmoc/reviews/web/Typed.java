package vn.cotmoc.reviews.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.reviews.ReviewKind;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.typesetting.OfficialForm;

/// Reads what people type into forms, and writes moments as they read them; what cannot be read is null.
final class Typed {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private Typed() {}

    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /// A form without its number is a new one.
    static UUID form(@Nullable String typed) {
        if (typed == null || !typed.matches("[0-9a-fA-F-]{36}")) return UUID.randomUUID();
        return UUID.fromString(typed);
    }

    static @Nullable Integer year(@Nullable String typed) {
        return typed != null && typed.strip().matches("\\d{4}") ? Integer.valueOf(typed.strip()) : null;
    }

    static int revision(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    static @Nullable ReviewKind kind(@Nullable String typed) {
        return Arrays.stream(ReviewKind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /// The Party's form, unless the state's is asked for.
    static OfficialForm official(@Nullable String typed) {
        return OfficialForm.named(words(typed))
                .orElseThrow(() -> Problem.badField("form", "problem.field.not-among", "form", "PARTY, STATE"));
    }

    static @Nullable String words(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
