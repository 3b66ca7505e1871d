package vn.cotmoc.tasks;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A part of a task as its agency plans it: who does it from when to when, and since when it is done.
public record SubTask(
        UUID id,
        int revision,
        String content,
        String responsible,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate doneOn,
        boolean dropped,
        String author,
        LocalDate day,
        boolean illustrative) {

    public boolean isLate(LocalDate today) {
        return doneOn == null && !dropped && today.isAfter(to);
    }
}
