package vn.cotmoc.tasks;

import java.util.List;
import vn.cotmoc.territory.UnitId;

/// What an agency or a commune has said of one of a task's times, with the time and the task that it belongs to.
public record TaskStep(FollowedTask task, FollowedOccurrence occurrence, Step step) {

    public TaskId id() {
        return task.id();
    }

    public String key() {
        return occurrence.key();
    }

    public int revision() {
        return step.revision();
    }

    public UnitId province() {
        return task.head().province();
    }

    /// As the trail names the time that it speaks of.
    public String subject() {
        return task.head().path() + "/" + key();
    }

    /// Whether somebody has accepted what was said: then it stays as it is.
    public boolean isConfirmed() {
        return later().stream().anyMatch(later -> later.act() instanceof Act.Confirmed);
    }

    /// Whether it lies before those who decide: what they look at stays until they have decided.
    public boolean isBeforeDeciders() {
        return occurrence.awaitsConfirmation();
    }

    private List<Step> later() {
        return occurrence.steps().stream()
                .filter(one -> one.revision() > revision())
                .toList();
    }
}
