package vn.cotmoc.assignments;

import java.util.Optional;
import vn.cotmoc.evidence.Fault;
import vn.cotmoc.tasks.TaskOutcome;

/// What became of a report that was sent, with a file or without.
public sealed interface Sending {

    /// What the task's own rules say of it; empty where the person may not know the task.
    record Answered(Optional<TaskOutcome> outcome) implements Sending {}

    /// The file is not taken, and the report is not kept without it.
    record FileRefused(Fault fault) implements Sending {}
}
