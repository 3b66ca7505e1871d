package vn.cotmoc.assignments.web;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.evidence.Details;
import vn.cotmoc.shared.web.Typed;
import vn.cotmoc.tasks.Act;
import vn.cotmoc.tasks.ReportingOnTasks;
import vn.cotmoc.tasks.StepAsked;
import vn.cotmoc.tasks.TaskId;
import vn.cotmoc.tasks.TaskState;
import vn.cotmoc.tasks.TypedDay;

/// What was typed of one occurrence; what an act does not ask for is empty.
record StepForm(
        @Nullable String speaker,
        @Nullable String standing,
        @Nullable String words,
        @Nullable String product,
        @Nullable String productNumber,
        @Nullable String productDate,
        @Nullable String link,
        @Nullable String difficulty,
        @Nullable String proposal,
        @Nullable String fileTitle,
        @Nullable String until,
        @Nullable String state,
        @Nullable String revision,
        @Nullable String form) {

    static StepForm empty(int revision) {
        String number = String.valueOf(revision);
        String form = UUID.randomUUID().toString();
        return new StepForm(null, null, null, null, null, null, null, null, null, null, null, null, number, form);
    }

    /// The same words on top of what stands there now.
    StepForm on(int present) {
        return new StepForm(
                speaker,
                standing,
                words,
                product,
                productNumber,
                productDate,
                link,
                difficulty,
                proposal,
                fileTitle,
                until,
                state,
                String.valueOf(present),
                form);
    }

    StepAsked asked(TaskId task, String occurrence) {
        return new StepAsked(task, occurrence, Typed.seen(revision), Typed.form(form));
    }

    ReportingOnTasks.Wanted toReport() {
        return new ReportingOnTasks.Wanted(
                speaker,
                Typed.one(Act.Standing.class, standing),
                words,
                product,
                productNumber,
                TypedDay.of(productDate),
                link,
                difficulty,
                proposal);
    }

    Details toDetails() {
        return new Details("", "", Objects.requireNonNullElse(fileTitle, ""));
    }

    @Nullable
    TaskState toState() {
        return Typed.one(TaskState.class, state);
    }
}
