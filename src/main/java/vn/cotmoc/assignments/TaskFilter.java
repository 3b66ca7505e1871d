package vn.cotmoc.assignments;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.tasks.FollowedOccurrence;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.Task.Part;
import vn.cotmoc.tasks.TaskHead;
import vn.cotmoc.users.CurrentUser;

/// What a reader narrows the tasks to; nothing in a field is everything. `part` says which part the agency has.
public record TaskFilter(
        @Nullable String province,
        @Nullable String resolution,
        @Nullable UUID agency,
        @Nullable Part part,
        @Nullable Lane lane,
        boolean mine,
        boolean waiting,
        @Nullable String text) {

    /// In place of a resolution's name: what sessions have decided.
    public static final String SESSIONS = "sessions";

    public static final TaskFilter EVERY_TASK = new TaskFilter(null, null, null, null, null, false, false, null);

    boolean covers(FollowedTask task, CurrentUser user) {
        var head = task.head();
        return (province == null || province.equals(head.provinceCode()))
                && (resolution == null || resolution.equals(head.slug().orElse(SESSIONS)))
                && isOfAgency(head)
                && (lane == null || lane == Lane.of(task))
                && (!mine || isMine(task, user))
                && (!waiting || isWaiting(task))
                && (words().isEmpty() || folded(head).contains(Vietnamese.fold(words())));
    }

    private boolean isOfAgency(TaskHead head) {
        return agency == null
                ? part == null || !head.agencies(part).isEmpty()
                : head.agencies().stream()
                        .anyMatch(one -> one.agency().equals(agency) && (part == null || one.role() == part));
    }

    /// The tasks of one's agencies or commune, and what waits for one's own confirmation.
    static boolean isMine(FollowedTask task, CurrentUser user) {
        var own = Stream.concat(user.reportingAgencies().stream(), user.confirmingAgencies().stream())
                .collect(Collectors.toSet());
        boolean commune =
                !user.reportingCommunes().isEmpty() && user.mayRead(task.head().province());
        return task.head().agencies().stream()
                        .anyMatch(one -> own.contains(task.voice(one).agency())
                                || (commune && one.communes() && one.role() != Part.MONITORING))
                || (user.mayApproveIn(task.head().province()) && isWaiting(task));
    }

    /// Whether a report on it waits for the agency that follows it.
    private static boolean isWaiting(FollowedTask task) {
        return task.occurrences().stream().anyMatch(FollowedOccurrence::awaitsConfirmation);
    }

    private static String folded(TaskHead head) {
        return Vietnamese.fold(Stream.concat(
                        Stream.of(
                                        head.number(),
                                        head.content(),
                                        head.monitoringText(),
                                        head.leadText(),
                                        head.coordinatingText(),
                                        head.deadlineText())
                                .flatMap(Stream::ofNullable),
                        head.agencies().stream().map(TaskHead.Assignment::name))
                .collect(Collectors.joining(" ")));
    }

    private String words() {
        return text == null ? "" : text.strip();
    }

    public boolean isOn() {
        return !equals(EVERY_TASK) && !(words().isEmpty() && with(null).equals(EVERY_TASK));
    }

    private TaskFilter with(@Nullable String words) {
        return new TaskFilter(province, resolution, agency, part, lane, mine, waiting, words);
    }

    TaskFilter in(@Nullable Lane wanted) {
        return new TaskFilter(province, resolution, agency, part, wanted, mine, waiting, text);
    }

    /// As an address writes it, with a question mark before it where there is anything.
    String query(@Nullable String name, @Nullable String value) {
        var query = UriComponentsBuilder.newInstance();
        Optional.ofNullable(province).ifPresent(code -> query.queryParam("province", code));
        Optional.ofNullable(resolution).ifPresent(slug -> query.queryParam("resolution", slug));
        Optional.ofNullable(agency).ifPresent(id -> query.queryParam("agency", id));
        Optional.ofNullable(part).ifPresent(one -> query.queryParam("part", one));
        Optional.ofNullable(lane).ifPresent(one -> query.queryParam("state", one));
        if (mine) query.queryParam("mine", true);
        if (waiting) query.queryParam("waiting", true);
        if (!words().isEmpty()) query.queryParam("q", "{q}");
        if (name != null && value != null) query.queryParam(name, value);
        return query.encode().buildAndExpand(words()).toUriString();
    }

    String query() {
        return query(null, null);
    }
}
