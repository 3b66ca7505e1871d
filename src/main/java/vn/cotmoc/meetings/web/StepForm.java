package vn.cotmoc.meetings.web;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.meetings.DecisionState;
import vn.cotmoc.meetings.FollowingDecisions;

/// A step as it was typed, on top of the revision that was on the page.
record StepForm(
        @Nullable String state,
        @Nullable String note,
        @Nullable String document,
        @Nullable String revision,
        @Nullable String form) {

    static StepForm empty(int revision) {
        return new StepForm(
                "", "", "", String.valueOf(revision), UUID.randomUUID().toString());
    }

    /// The same words on top of what stands there now.
    StepForm on(int present) {
        return new StepForm(state, note, document, String.valueOf(present), form);
    }

    FollowingDecisions.Wanted toWanted() {
        var wanted = Arrays.stream(DecisionState.values())
                .filter(one -> one.name().equals(state))
                .findFirst();
        int seen = revision != null && revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : -1;
        return new FollowingDecisions.Wanted(wanted.orElse(null), note, document, seen);
    }
}
