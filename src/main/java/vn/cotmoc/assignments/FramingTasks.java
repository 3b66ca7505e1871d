package vn.cotmoc.assignments;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.assignments.TaskFrame.Count;
import vn.cotmoc.assignments.TaskFrame.FileLink;
import vn.cotmoc.assignments.TaskFrame.Tab;
import vn.cotmoc.assignments.TaskFrame.View;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.StateChip;
import vn.cotmoc.tasks.TaskState;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.typesetting.OfficialForm;
import vn.cotmoc.users.CurrentUser;

/// Puts the frame around the tasks that a reader has asked for.
@Component
class FramingTasks {

    private static final List<String> FILES = List.of("csv", "xlsx");
    private static final List<String> OFFICIAL = List.of("docx", "pdf");

    private final TaskChoices.Offering offering;
    private final Saying saying;

    FramingTasks(TaskChoices.Offering offering, Saying saying) {
        this.offering = offering;
        this.saying = saying;
    }

    /// Everything that the reader may read, and what of it the filter leaves.
    record Found(List<FollowedTask> all, List<FollowedTask> tasks, TaskFilter filter, CurrentUser user) {

        static Found of(List<FollowedTask> all, TaskFilter filter, CurrentUser user) {
            return new Found(
                    all, all.stream().filter(task -> filter.covers(task, user)).toList(), filter, user);
        }
    }

    TaskFrame frame(Found found, View view, Locale locale) {
        var filter = found.filter();
        return new TaskFrame(
                sentence(found.tasks(), locale),
                counts(found.tasks(), filter, locale),
                filter,
                filter.isOn(),
                offering.of(found.all(), locale),
                Arrays.stream(View.values())
                        .map(one -> new Tab("assignments.view." + one, one.href() + filter.query(), one == view))
                        .toList(),
                view.href(),
                files(filter),
                remindHref(found),
                found.tasks().stream().anyMatch(FollowedTask::isIllustrative));
    }

    /// What is written as a document can have either form.
    private static List<FileLink> files(TaskFilter filter) {
        var plain = FILES.stream()
                .map(file -> new FileLink("assignments.download." + file, "/tasks." + file + filter.query()));
        var official = OFFICIAL.stream()
                .flatMap(file -> Arrays.stream(OfficialForm.values())
                        .map(form -> new FileLink(
                                "assignments.download." + file + "." + form,
                                "/tasks." + file + filter.query("form", form.name()))));
        return Stream.concat(plain, official).toList();
    }

    /// "28 nhiệm vụ: 4 quá hạn, 3 sắp đến hạn, …": what is nowhere is not named.
    String sentence(List<FollowedTask> tasks, Locale locale) {
        if (tasks.isEmpty()) return saying.say("assignments.sentence.none", locale);
        String parts = lanes(tasks).entrySet().stream()
                .map(lane -> saying.say("assignments.count." + lane.getKey(), locale, lane.getValue()))
                .collect(Collectors.joining(", "));
        return saying.say("assignments.sentence", locale, tasks.size(), parts);
    }

    private List<Count> counts(List<FollowedTask> tasks, TaskFilter filter, Locale locale) {
        return lanes(tasks).entrySet().stream()
                .map(lane -> new Count(
                        saying.say("assignments.count." + lane.getKey(), locale, lane.getValue()),
                        View.LIST.href() + filter.in(lane.getKey()).query(),
                        chip(lane.getKey())))
                .toList();
    }

    private static Map<Lane, Long> lanes(List<FollowedTask> tasks) {
        return tasks.stream()
                .collect(Collectors.groupingBy(Lane::of, () -> new EnumMap<>(Lane.class), Collectors.counting()));
    }

    private static StateChip chip(Lane lane) {
        return switch (lane) {
            case OVERDUE -> StateChip.of(TaskState.OPEN_OVERDUE);
            case SILENT -> StateChip.of(TaskState.NOT_UPDATED);
            case NEAR -> StateChip.near();
            case RUNNING -> StateChip.of(TaskState.OPEN_IN_TIME);
            case CONTINUOUS -> StateChip.of(TaskState.UPDATED);
            case UNDATED -> StateChip.of(TaskState.NO_DEADLINE);
            case DONE_FOR_NOW -> StateChip.of(TaskState.UPDATED);
            case DONE -> StateChip.of(TaskState.DONE_IN_TIME);
            case ENDED -> StateChip.of(TaskState.ENDED);
        };
    }

    // One province at a time: the one asked for, else the only one there is.
    private static @Nullable String remindHref(Found found) {
        return found.all().stream()
                .map(FollowedTask::head)
                .filter(head -> found.filter().province() == null
                        || head.provinceCode().equals(found.filter().province()))
                .filter(head -> mayRemind(head.province(), found.user()))
                .map(head -> "/provinces/%s/task-reminders".formatted(head.provinceCode()))
                .findFirst()
                .orElse(null);
    }

    private static boolean mayRemind(UnitId province, CurrentUser user) {
        return user.mayEdit(province) || user.mayApproveIn(province);
    }
}
