package vn.cotmoc.reviews.web;

import java.util.List;
import java.util.Locale;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reviews.Fault;
import vn.cotmoc.shared.web.FormFaults;

/// Says what the module found wrong with a form at the field where it is to be mended.
final class Faults {

    private Faults() {}

    static FormFaults of(List<Fault> found, Saying saying, Locale locale) {
        return FormFaults.of(found, Faults::field, fault -> saying.say("reviews.fault." + fault, locale));
    }

    private static String field(Fault fault) {
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
}
