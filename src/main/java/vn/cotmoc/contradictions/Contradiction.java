package vn.cotmoc.contradictions;

import vn.cotmoc.progress.Judged;
import vn.cotmoc.targets.Phrase;

/// Two things said of one indicator that do not go together; `said` names both.
public record Contradiction(Kind kind, Judged row, Phrase said) {

    public enum Kind {
        /// On course, but nothing that says so is more than an estimate.
        ESTIMATES_ONLY,
        /// A part is behind while its whole is on course.
        CHILD_WORSE,
        /// The province says one thing, its communes another.
        COMMUNES_DIFFER,
        /// A leap in a year, and the agency leads no task that could have caused it.
        JUMP_WITHOUT_TASK,
        /// Everything that was to move it is done, and it is behind all the same.
        TASKS_DONE
    }
}
