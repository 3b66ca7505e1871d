package vn.cotmoc.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task as the resolution words it: the printed cells, and the agencies that they name.
public record Task(
        UUID id,
        String slug,
        String number,
        String layer,
        String content,
        @Nullable String printedContent,
        @Nullable String monitoringText,
        @Nullable String leadText,
        @Nullable String coordinatingText,
        @Nullable String fundingText,
        @Nullable String deadlineText,
        String clause,
        @Nullable String note,
        List<Assigned> agencies,
        List<String> fundingSources,
        @Nullable LocalDate endedOn,
        @Nullable String endedBy) {

    /// An agency's part in a task.
    public record Assigned(Part role, UUID agency, String name) {}

    public enum Part {
        MONITORING,
        LEAD,
        COORDINATING
    }

    public List<Assigned> agencies(Part part) {
        return agencies.stream().filter(assigned -> assigned.role() == part).toList();
    }
}
