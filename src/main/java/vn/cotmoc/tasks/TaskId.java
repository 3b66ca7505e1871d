package vn.cotmoc.tasks;

import java.util.UUID;

/// Identifies a task, through all amendments of its wording.
public record TaskId(UUID value) {
    public static TaskId of(String value) {
        return new TaskId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
