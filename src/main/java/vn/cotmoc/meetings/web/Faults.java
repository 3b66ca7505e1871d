package vn.cotmoc.meetings.web;

import java.util.List;
import java.util.Locale;
import vn.cotmoc.meetings.Fault;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.web.FormFaults;

/// Says what the module found wrong with a form at the field where it is to be mended.
final class Faults {

    private Faults() {}

    static FormFaults of(List<Fault> found, Saying saying, Locale locale) {
        return FormFaults.of(found, Faults::field, fault -> saying.say("meetings.fault." + fault, locale));
    }

    private static String field(Fault fault) {
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
}
