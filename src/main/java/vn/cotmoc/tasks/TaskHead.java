package vn.cotmoc.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.territory.UnitId;

/// A task as it was given: by a resolution, with its printed cells, or by a session's decision.
///
/// @param resolution empty where `decision` gave it
public record TaskHead(
        TaskId id,
        @Nullable Origin resolution,
        @Nullable UUID decision,
        UnitId province,
        String provinceCode,
        String provinceName,
        int position,
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
        List<Assignment> agencies,
        List<String> fundingSources,
        @Nullable LocalDate endedOn,
        @Nullable String endedBy) {

    /// The resolution that gives it.
    public record Origin(UUID id, String slug, String name) {}

    /// An agency's part; a collective one stands for its members.
    ///
    /// @param endedOn the agency's last day, where the register knows one
    public record Assignment(
            Task.Part role,
            UUID agency,
            String name,
            boolean collective,
            boolean communes,
            @Nullable LocalDate endedOn) {}

    public List<Assignment> agencies(Task.Part part) {
        return agencies.stream().filter(one -> one.role() == part).toList();
    }

    /// Each single agency that leads must report; a collective one is answered for by whoever confirms.
    Set<UUID> answering() {
        return agencies(Task.Part.LEAD).stream()
                .filter(one -> !one.collective())
                .map(Assignment::agency)
                .collect(Collectors.toSet());
    }

    /// As it was before an amendment ended it.
    TaskHead notEnded() {
        if (endedOn == null) return this;
        return new TaskHead(
                id,
                resolution,
                decision,
                province,
                provinceCode,
                provinceName,
                position,
                number,
                layer,
                content,
                printedContent,
                monitoringText,
                leadText,
                coordinatingText,
                fundingText,
                deadlineText,
                clause,
                note,
                agencies,
                fundingSources,
                null,
                null);
    }

    public Optional<String> slug() {
        return Optional.ofNullable(resolution).map(Origin::slug);
    }

    /// How the trail and addresses of programs name it.
    public String path() {
        return slug().map(slug -> slug + "/tasks/" + number).orElse("decisions/" + decision);
    }
}
