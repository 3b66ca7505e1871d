package vn.cotmoc.reminders;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.reminders.Notice.Kind;

/// How a person wants to be reminded by mail; without an address not at all, and in the portal always.
public record Preference(@Nullable String email, Language language, int digestHour, Set<Kind> quiet) {

    static final int USUAL_HOUR = 7;

    static final Preference USUAL = new Preference(null, Language.VI, USUAL_HOUR, Set.of());

    /// The languages that the portal speaks.
    public enum Language {
        VI,
        EN;

        public Locale locale() {
            return switch (this) {
                case VI -> Locale.of("vi", "VN");
                case EN -> Locale.ENGLISH;
            };
        }
    }

    public Preference {
        if (digestHour < 0 || digestHour > 23) throw new IllegalArgumentException("no hour of a day: " + digestHour);
        quiet = quiet.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(quiet));
    }

    /// Whether a notice of this kind goes into the mail.
    public boolean wants(Kind kind) {
        return email != null && !quiet.contains(kind);
    }
}
