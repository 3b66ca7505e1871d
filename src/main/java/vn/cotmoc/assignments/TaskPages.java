package vn.cotmoc.assignments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.assignments.BoardPage.Column;
import vn.cotmoc.assignments.FramingTasks.Found;
import vn.cotmoc.assignments.TaskFrame.View;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.FollowedTasks;
import vn.cotmoc.typesetting.OfficialDocument;
import vn.cotmoc.typesetting.OfficialForm;
import vn.cotmoc.users.CurrentUser;

/// *Nhiệm vụ* as a list, as a board and as a file: the same tasks, asked for once.
@Service
public class TaskPages {

    public static final int PAGE = 60;

    // Columns that stand on the board even while nothing is in them: what was cleared is worth seeing.
    private static final Set<Lane> ALWAYS = Set.of(Lane.OVERDUE, Lane.NEAR, Lane.RUNNING, Lane.CONTINUOUS, Lane.DONE);

    private final FollowedTasks tasks;
    private final FramingTasks framing;
    private final PreparingLines lines;
    private final TasksCsv csv;
    private final TasksDocument document;
    private final Clock clock;

    TaskPages(
            FollowedTasks tasks,
            FramingTasks framing,
            PreparingLines lines,
            TasksCsv csv,
            TasksDocument document,
            Clock clock) {
        this.tasks = tasks;
        this.framing = framing;
        this.lines = lines;
        this.csv = csv;
        this.document = document;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public TaskListPage list(TaskFilter filter, TaskOrder order, int page, CurrentUser user, Locale locale) {
        var found = Found.of(tasks.readable(), filter, user);
        var inOrder = sorted(found.tasks(), order);
        int skipped = (page - 1) * PAGE;
        var shown = inOrder.stream().skip(skipped).limit(PAGE).toList();
        return new TaskListPage(
                framing.frame(found, View.LIST, locale),
                order,
                Arrays.asList(TaskOrder.values()),
                lines.of(shown, today(), lines.onScreen(locale)),
                skipped + 1,
                inOrder.size(),
                page > 1 ? href(filter, order, page - 1) : null,
                inOrder.size() > skipped + PAGE ? href(filter, order, page + 1) : null);
    }

    private static @Nullable String href(TaskFilter filter, TaskOrder order, int page) {
        String query = filter.query("sort", order.name());
        return View.LIST.href() + query + "&page=" + page;
    }

    @Transactional(readOnly = true)
    public BoardPage board(TaskFilter filter, CurrentUser user, Locale locale) {
        var found = Found.of(tasks.readable(), filter, user);
        var inOrder = sorted(found.tasks(), TaskOrder.URGENCY);
        var prepared = lines.of(inOrder, today(), lines.onScreen(locale));
        var lanes = IntStream.range(0, inOrder.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        at -> Lane.of(inOrder.get(at)), Collectors.mapping(prepared::get, Collectors.toList())));
        return new BoardPage(
                framing.frame(found, View.BOARD, locale),
                Arrays.stream(Lane.values())
                        .filter(lane -> lanes.containsKey(lane) || ALWAYS.contains(lane))
                        .map(lane -> new Column(
                                "lane-" + lane.name().toLowerCase(Locale.ROOT),
                                "assignments.lane." + lane,
                                lanes.getOrDefault(lane, List.of())))
                        .toList());
    }

    @Transactional(readOnly = true)
    public byte[] csv(TaskFilter filter, TaskOrder order, CurrentUser user, Locale locale) {
        var found = Found.of(tasks.readable(), filter, user);
        return csv.of(sorted(found.tasks(), order), today(), locale);
    }

    @Transactional(readOnly = true)
    public OfficialDocument document(TaskFilter filter, TaskOrder order, OfficialForm form, CurrentUser user) {
        var found = Found.of(tasks.readable(), filter, user);
        return document.of(sorted(found.tasks(), order), form, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static List<FollowedTask> sorted(List<FollowedTask> tasks, TaskOrder order) {
        return tasks.stream().sorted(order.comparator()).toList();
    }
}
