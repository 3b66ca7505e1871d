package vn.cotmoc.inspections.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.inspections.AnsweringFindings;
import vn.cotmoc.inspections.FindingState;
import vn.cotmoc.shared.web.Typed;

/// A step as it was typed, on top of the revision that was on the page.
record StepForm(
        @Nullable String state,
        @Nullable String words,
        @Nullable String document,
        @Nullable String dueOn,
        @Nullable String revision,
        @Nullable String form) {

    static StepForm empty(int revision) {
        return new StepForm(
                "", "", "", "", String.valueOf(revision), UUID.randomUUID().toString());
    }

    /// The same words on top of what stands there now.
    StepForm on(int present) {
        return new StepForm(state, words, document, dueOn, String.valueOf(present), form);
    }

    AnsweringFindings.Wanted toWanted() {
        return new AnsweringFindings.Wanted(
                Typed.one(FindingState.class, state), words, document, Typed.day(dueOn), Typed.seen(revision));
    }
}
