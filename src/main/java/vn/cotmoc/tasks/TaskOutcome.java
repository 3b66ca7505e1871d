package vn.cotmoc.tasks;

import java.util.List;

/// What became of a wish to say or decide something of a task.
public sealed interface TaskOutcome {

    /// Kept now, or already by the same form.
    record Kept(TaskId task) implements TaskOutcome {}

    /// Somebody else has moved it since the person looked: both are shown.
    record Stale(FollowedTask present) implements TaskOutcome {}

    record Refused(List<TaskFault> faults) implements TaskOutcome {}
}
