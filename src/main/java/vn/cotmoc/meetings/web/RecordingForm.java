package vn.cotmoc.meetings.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.meetings.RecordingDecisions;
import vn.cotmoc.shared.web.Typed;

/// A decision as it was typed, with the number of the form that makes sending it twice harmless.
record RecordingForm(
        @Nullable String content,
        @Nullable String agency,
        @Nullable String dueOn,
        @Nullable String indicator,
        @Nullable String task,
        @Nullable String form) {

    static RecordingForm empty() {
        return new RecordingForm("", "", "", "", "", UUID.randomUUID().toString());
    }

    /// The same words under a new number: sent again, it is another decision.
    RecordingForm anew() {
        return new RecordingForm(
                content, agency, dueOn, indicator, task, UUID.randomUUID().toString());
    }

    RecordingDecisions.Wanted toWanted() {
        return new RecordingDecisions.Wanted(
                content, Typed.id(agency), Typed.day(dueOn), Typed.id(indicator), Typed.id(task));
    }
}
