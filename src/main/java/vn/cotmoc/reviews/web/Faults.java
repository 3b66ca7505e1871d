package vn.cotmoc.reviews.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.Saying;

/// What is wrong with a form, in words, and at which of its fields.
record Faults(List<Fault> all) {

    public record Fault(String field, String words) {
        public String href() {
            return "#" + field;
        }
    }

    static Faults none() {
        return new Faults(List.of());
    }

    static Faults of(List<vn.cotmoc.reviews.Fault> found, Saying saying, Locale locale) {
        return new Faults(found.stream()
                .map(fault -> new Fault(field(fault), saying.say("reviews.fault." + fault, locale)))
                .toList());
    }

    private static String field(vn.cotmoc.reviews.Fault fault) {
        return switch (fault) {
            case TITLE_TOO_LONG -> "title";
            case YEAR_UNREADABLE, YEAR_AHEAD, YEAR_OUTSIDE -> "year";
            case DAY_UNREADABLE, DAY_AHEAD, DAY_TOO_EARLY -> "day";
            case RESOLUTION_MISSING, RESOLUTION_UNKNOWN -> "resolutions";
            case WORDS_TOO_LONG -> "words";
            case REASON_MISSING, REASON_TOO_LONG -> "reason";
            case NOT_CONFIRMED -> "confirmed";
            case REPLACEMENT_REASON -> "reason";
            case REPLACEMENT_UNKNOWN, REPLACED_ALREADY -> "by";
            case CLOSED -> "main";
        };
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
