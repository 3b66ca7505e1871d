package vn.cotmoc.testing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.targets.Occurrence;
import vn.cotmoc.targets.Plan;
import vn.cotmoc.targets.WorkingDays;
import vn.cotmoc.tasks.FollowedOccurrence;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.LinkedIndicator;
import vn.cotmoc.tasks.Nearness;
import vn.cotmoc.tasks.Task.Part;
import vn.cotmoc.tasks.TaskDeadline;
import vn.cotmoc.tasks.TaskHead;
import vn.cotmoc.tasks.TaskHead.Assignment;
import vn.cotmoc.tasks.TaskId;
import vn.cotmoc.tasks.TaskStanding;
import vn.cotmoc.tasks.TaskState;
import vn.cotmoc.territory.UnitId;

/// A task as tests need it: of which resolution, led by whom, and where it stands.
public final class SampleTask {

    public static final LocalDate BEGINS = LocalDate.of(2026, 4, 3);

    private final String number;
    private String content;
    private final List<Assignment> agencies = new ArrayList<>();
    private final List<FollowedOccurrence> occurrences = new ArrayList<>();
    private final List<LinkedIndicator> links = new ArrayList<>();
    private @Nullable UUID decision;

    private SampleTask(String number) {
        this.number = number;
        this.content = "Việc " + number;
    }

    public static SampleTask number(String number) {
        return new SampleTask(number);
    }

    public static UUID agency(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public SampleTask of(String words) {
        content = words;
        return this;
    }

    public SampleTask led(String... names) {
        return part(Part.LEAD, names);
    }

    public SampleTask part(Part part, String... names) {
        for (String name : names) agencies.add(new Assignment(part, agency(name), name, false, false, null));
        return this;
    }

    public SampleTask decidedBySession() {
        decision = agency(number);
        return this;
    }

    public SampleTask serving(IndicatorId indicator) {
        links.add(new LinkedIndicator(indicator, "nq", "1", "Chỉ tiêu", 1, true, "Vì sao", "Người ghi", BEGINS, false));
        return this;
    }

    /// One of its times, due on the day.
    public SampleTask due(@Nullable String day, TaskState state) {
        return due(day, state, Nearness.FAR);
    }

    public SampleTask due(@Nullable String day, TaskState state, Nearness nearness) {
        LocalDate due = day == null ? null : LocalDate.parse(day);
        var year = due == null ? BEGINS.getYear() : due.getYear();
        var occurrence =
                new Occurrence(String.valueOf(year), Occurrence.Kind.YEAR, year, 0, LocalDate.of(year, 1, 1), due);
        occurrences.add(new FollowedOccurrence(
                occurrence, due, List.of(), null, state, null, true, false, nearness, null, List.of()));
        return this;
    }

    public FollowedTask build() {
        var head = new TaskHead(
                new TaskId(agency("task " + number)),
                decision == null ? new TaskHead.Origin(agency("nq"), "nq", "Nghị quyết") : null,
                decision,
                new UnitId(agency("province")),
                "11",
                "Tỉnh Điện Biên",
                1,
                number,
                decision == null ? "ANNEX" : "DECISION",
                content,
                null,
                null,
                null,
                null,
                null,
                null,
                "Phụ lục 01",
                null,
                agencies,
                List.of(),
                null,
                null);
        var days = new WorkingDays(Set.of(), Set.of());
        var deadline =
                new TaskDeadline(null, new Plan(BEGINS, 2026, 2030, 2028, 2030), null, List.of(), List.of(), days);
        return new FollowedTask(head, deadline, occurrences, standing(), List.of(), links, Map.of());
    }

    private TaskStanding standing() {
        var first = occurrences.getFirst();
        return new TaskStanding(first.state(), first, first.due(), first.nearness());
    }
}
