package vn.cotmoc.inspections.web;

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

    static Faults of(List<vn.cotmoc.inspections.Fault> found, Saying saying, Locale locale) {
        return new Faults(found.stream()
                .map(fault -> new Fault(field(fault), saying.say("inspections.fault." + fault, locale)))
                .toList());
    }

    private static String field(vn.cotmoc.inspections.Fault fault) {
        return switch (fault) {
            case TITLE_MISSING, TITLE_TOO_LONG -> "title";
            case PURPOSE_MISSING, PURPOSE_TOO_LONG -> "purpose";
            case DAYS_UNREADABLE, DAYS_REVERSED -> "fromDay";
            case MEMBER_UNKNOWN -> "members";
            case PLACE_UNKNOWN -> "resolution";
            case YEARS_WRONG -> "fromYear";
            case KNOWN_WRONG -> "knownOn";
            case SIZE_WRONG -> "size";
            case TOP_WRONG -> "top";
            case SEED_WRONG -> "seed";
            case POPULATION_EMPTY -> "resolution";
            case WEIGHT_WRONG -> "OUTLIER";
            case REASON_MISSING, REASON_TOO_LONG -> "reason";
            case WORDS_MISSING, WORDS_TOO_LONG -> "words";
            case SEVERITY_MISSING -> "severity";
            case AGENCY_UNKNOWN -> "agency";
            case TASK_UNKNOWN -> "task";
            case REVIEW_UNKNOWN -> "review";
            case DUE_UNREADABLE, DUE_TOO_EARLY, DUE_TOO_FAR -> "dueOn";
            case STATE_NOT_POSSIBLE -> "state";
            case DOCUMENT_TOO_LONG -> "document";
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
