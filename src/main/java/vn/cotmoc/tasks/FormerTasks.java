package vn.cotmoc.tasks;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Knowledge;
import vn.cotmoc.tasks.TaskHead.Assignment;

/// Takes tasks back to how they read on a day: what amendments have replaced later stands there again, what they have
/// added does not.
///
/// @param later what amendments published after the day have replaced, the first of them first
/// @param named the agencies that the former wordings name, by that name
record FormerTasks(Knowledge known, List<Replaced> later, Map<String, Named> named) {

    FormerTasks {
        later = List.copyOf(later);
        named = Map.copyOf(named);
    }

    /// A row of the sheets as an amendment found it; without `before` the amendment has added it.
    record Replaced(String number, @Nullable Map<String, String> before, boolean ended, TaskDeadline.Former deadline) {}

    /// An agency as an assignment holds it, without its part.
    record Named(
            UUID id,
            String name,
            boolean collective,
            boolean communes,
            @Nullable LocalDate endedOn) {}

    /// Empty where the task was not there yet.
    Optional<HeadRows.Row> known(HeadRows.Row row) {
        var replaced = later.stream()
                .filter(one -> one.number().equals(row.head().number()))
                .toList();
        if (replaced.isEmpty()) return Optional.of(with(row, row.head(), row.former()));
        var before = replaced.getFirst().before();
        if (before == null) return Optional.empty();
        var deadlines = replaced.stream().map(Replaced::deadline).toList();
        boolean ended = replaced.stream().anyMatch(Replaced::ended);
        return Optional.of(with(
                row,
                worded(row.head(), before, ended ? null : row.head().endedOn()),
                row.former().stream().filter(one -> !deadlines.contains(one)).toList()));
    }

    /// What ends only after the day had not ended on it.
    private HeadRows.Row with(HeadRows.Row row, TaskHead head, List<TaskDeadline.Former> former) {
        boolean ended = head.endedOn() != null && known.includes(head.endedOn());
        return new HeadRows.Row(ended ? head : head.notEnded(), row.plan(), former);
    }

    private TaskHead worded(TaskHead now, Map<String, String> before, @Nullable LocalDate endedOn) {
        return new TaskHead(
                now.id(),
                now.resolution(),
                now.decision(),
                now.province(),
                now.provinceCode(),
                now.provinceName(),
                now.position(),
                now.number(),
                Objects.requireNonNullElse(cell(before, "layer"), now.layer()),
                Objects.requireNonNullElse(cell(before, "content"), now.content()),
                cell(before, "printed_content"),
                cell(before, "monitoring"),
                cell(before, "lead"),
                cell(before, "coordinating"),
                cell(before, "funding"),
                cell(before, "deadline"),
                Objects.requireNonNullElse(cell(before, "clause"), now.clause()),
                cell(before, "note"),
                assigned(before),
                list(before, "funding_sources"),
                endedOn,
                endedOn == null ? null : now.endedBy());
    }

    private List<Assignment> assigned(Map<String, String> before) {
        return Stream.of(Task.Part.values())
                .flatMap(part -> list(before, column(part)).stream()
                        .flatMap(name -> Optional.ofNullable(named.get(name)).stream())
                        .map(one -> new Assignment(
                                part, one.id(), one.name(), one.collective(), one.communes(), one.endedOn())))
                .toList();
    }

    /// The agencies that the former wordings name.
    static List<String> agencies(List<Replaced> later) {
        return later.stream()
                .flatMap(one -> Stream.ofNullable(one.before()))
                .flatMap(before -> Stream.of(Task.Part.values()).flatMap(part -> list(before, column(part)).stream()))
                .distinct()
                .toList();
    }

    private static String column(Task.Part part) {
        return part.name().toLowerCase(Locale.ROOT) + "_agencies";
    }

    private static @Nullable String cell(Map<String, String> before, String column) {
        String cell = before.get(column);
        return cell == null || cell.isBlank() ? null : cell.strip();
    }

    private static List<String> list(Map<String, String> before, String column) {
        String cell = cell(before, column);
        if (cell == null) return List.of();
        return Arrays.stream(cell.split("\\|", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
