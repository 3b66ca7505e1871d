package vn.cotmoc.assignments.web;

import java.util.List;
import java.util.Locale;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.tasks.TaskFault;

/// Says what the module found wrong with a form at the field where it is to be mended.
final class Faults {

    private Faults() {}

    static FormFaults of(List<TaskFault> found, TaskWords words, Locale locale) {
        return FormFaults.of(found, Faults::field, fault -> words.say("tasks.fault." + fault, locale));
    }

    /// A file that is not taken, at the field where it was chosen or described.
    static FormFaults of(vn.cotmoc.evidence.Fault file, TaskWords words, Locale locale) {
        String field = file.reason().field().equals("title") ? "fileTitle" : "file";
        return FormFaults.at(
                field, words.say(file.key(), locale, file.arguments().toArray()));
    }

    static String field(TaskFault fault) {
        return switch (fault) {
            case WORDS_MISSING,
                    WORDS_TOO_LONG,
                    ALREADY_CONFIRMED,
                    NOTHING_TO_CONFIRM,
                    NOTHING_TO_RETURN,
                    OWN_REPORT,
                    NOTHING_OVERRIDDEN,
                    LINK_STANDS,
                    TASK_ENDED -> "words";
            case STANDING_MISSING, NOT_BEGUN -> "standing";
            case SPEAKER_MISSING -> "speaker";
            case PRODUCT_MISSING, PRODUCT_TOO_LONG -> "product";
            case NUMBER_TOO_LONG -> "productNumber";
            case PRODUCT_DATE_UNREADABLE, PRODUCT_DATE_AHEAD, PRODUCT_DATE_EARLY, PRODUCT_DATE_ALONE -> "productDate";
            case LINK_UNUSABLE -> "link";
            case DIFFICULTY_TOO_LONG -> "difficulty";
            case PROPOSAL_TOO_LONG -> "proposal";
            case NOTHING_TO_EXTEND, DUE_UNREADABLE, DUE_NOT_LATER, DUE_TOO_FAR, DEADLINE_STATED, NOTHING_SET -> "until";
            case STATE_MISSING, STATE_NOT_POSSIBLE, STATE_UNPROVEN -> "state";
            case SOURCE_MISSING, SOURCE_TOO_LONG -> "source";
            case CONTENT_MISSING, CONTENT_TOO_LONG -> "content";
            case RESPONSIBLE_MISSING, RESPONSIBLE_TOO_LONG -> "responsible";
            case FROM_UNREADABLE -> "from";
            case TO_UNREADABLE, TO_BEFORE_FROM -> "to";
            case DONE_UNREADABLE, DONE_AHEAD -> "doneOn";
            case INDICATOR_UNKNOWN -> "indicator";
        };
    }
}
