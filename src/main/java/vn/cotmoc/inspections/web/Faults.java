package vn.cotmoc.inspections.web;

import java.util.List;
import java.util.Locale;
import vn.cotmoc.inspections.Fault;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.web.FormFaults;

/// Says what the module found wrong with a form at the field where it is to be mended.
final class Faults {

    private Faults() {}

    static FormFaults of(List<Fault> found, Saying saying, Locale locale) {
        return FormFaults.of(found, Faults::field, fault -> saying.say("inspections.fault." + fault, locale));
    }

    private static String field(Fault fault) {
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
}
