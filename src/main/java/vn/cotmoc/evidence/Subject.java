package vn.cotmoc.evidence;

import java.util.UUID;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.tasks.TaskStep;

/// What files belong to.
public sealed interface Subject {

    /// The place of a reported value, through all its revisions.
    record Value(Slot slot) implements Subject {}

    /// What an agency or a commune has said of a task.
    record Report(TaskStep step) implements Subject {}

    default About about() {
        return switch (this) {
            case Value(var slot) ->
                new About(slot.subject(), slot.indicator().province().value());
            case Report(var step) -> new About(step.subject(), step.province().value());
        };
    }

    default UUID province() {
        return about().province();
    }
}
