package vn.cotmoc.meetings.web;

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

    static Faults of(List<vn.cotmoc.meetings.Fault> found, Saying saying, Locale locale) {
        return new Faults(found.stream()
                .map(fault -> new Fault(field(fault), saying.say("meetings.fault." + fault, locale)))
                .toList());
    }

    private static String field(vn.cotmoc.meetings.Fault fault) {
        return switch (fault) {
            case TITLE_MISSING, TITLE_TOO_LONG -> "title";
            case DAY_UNREADABLE, DAY_TOO_FAR -> "heldOn";
            case CONTENT_MISSING, CONTENT_TOO_LONG -> "content";
            case AGENCY_UNKNOWN -> "agency";
            case DUE_UNREADABLE, DUE_TOO_EARLY, DUE_TOO_FAR -> "dueOn";
            case INDICATOR_UNKNOWN -> "indicator";
            case TASK_UNKNOWN -> "task";
            case STATE_NOT_POSSIBLE -> "state";
            case NOTE_MISSING, NOTE_TOO_LONG -> "note";
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
