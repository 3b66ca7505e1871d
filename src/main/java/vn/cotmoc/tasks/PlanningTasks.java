package vn.cotmoc.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.users.CurrentUser;

/// Divides a task into parts with dates, and takes down when each is done; every revision is kept.
@Service
public class PlanningTasks {

    private static final int LONGEST_CONTENT = 1000;
    private static final int LONGEST_NAME = 300;

    private final FollowedTasks tasks;
    private final StepLedger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PlanningTasks(
            FollowedTasks tasks, StepLedger ledger, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /// A part as typed, on top of the revision that the person saw.
    ///
    /// @param part empty for a new one
    public record Wanted(
            @Nullable UUID part,
            @Nullable String content,
            @Nullable String responsible,
            TypedDay from,
            TypedDay to,
            TypedDay doneOn,
            boolean dropped,
            int seen) {}

    /// Empty where the person may not know the task, or it has no such part.
    @Transactional
    public Optional<TaskOutcome> plan(TaskId id, Wanted wanted, UUID form, CurrentUser user) {
        ledger.hold(id);
        return tasks.find(id)
                .filter(task ->
                        wanted.part() == null || latest(task, wanted.part()).isPresent())
                .map(task -> plan(task, wanted, form, user));
    }

    private static Optional<SubTask> latest(FollowedTask task, UUID part) {
        return task.planned().stream().filter(one -> one.id().equals(part)).reduce((_, later) -> later);
    }

    private TaskOutcome plan(FollowedTask task, Wanted wanted, UUID form, CurrentUser user) {
        if (!new TaskRights(task, user).plans()) throw new AccessDeniedException("plans nothing here");
        if (isKept(task.id(), form)) return new TaskOutcome.Kept(task.id());
        int present = wanted.part() == null
                ? 0
                : latest(task, wanted.part()).map(SubTask::revision).orElse(0);
        if (present != wanted.seen()) return new TaskOutcome.Stale(task);
        String content = TaskTexts.line(wanted.content());
        String responsible = TaskTexts.line(wanted.responsible());
        LocalDate from = wanted.from().day();
        LocalDate to = wanted.to().day();
        var faults = faults(wanted, content, responsible);
        if (from == null || to == null || !faults.isEmpty()) return new TaskOutcome.Refused(faults);
        keep(task, wanted, new Part(content, responsible, from, to), form, user);
        return new TaskOutcome.Kept(task.id());
    }

    private List<TaskFault> faults(Wanted wanted, String content, String responsible) {
        var faults = new ArrayList<TaskFault>();
        faults.addAll(
                TaskTexts.required(content, LONGEST_CONTENT, TaskFault.CONTENT_MISSING, TaskFault.CONTENT_TOO_LONG));
        faults.addAll(TaskTexts.required(
                responsible, LONGEST_NAME, TaskFault.RESPONSIBLE_MISSING, TaskFault.RESPONSIBLE_TOO_LONG));
        LocalDate from = wanted.from().day();
        LocalDate to = wanted.to().day();
        if (from == null) faults.add(TaskFault.FROM_UNREADABLE);
        if (to == null) faults.add(TaskFault.TO_UNREADABLE);
        if (from != null && to != null && to.isBefore(from)) faults.add(TaskFault.TO_BEFORE_FROM);
        LocalDate done = wanted.doneOn().day();
        if (wanted.doneOn().isUnreadable()) faults.add(TaskFault.DONE_UNREADABLE);
        if (done != null && done.isAfter(LocalDate.now(clock))) faults.add(TaskFault.DONE_AHEAD);
        return faults;
    }

    private boolean isKept(TaskId task, UUID form) {
        return jdbc.sql("select exists (select from subtask where task_id = ? and form_id = ?)")
                .params(task.value(), form)
                .query(Boolean.class)
                .single();
    }

    private record Part(String content, String responsible, LocalDate from, LocalDate to) {}

    private void keep(FollowedTask task, Wanted wanted, Part part, UUID form, CurrentUser user) {
        jdbc.sql("""
                        insert into subtask (subtask_id, task_id, province_id, revision, content, responsible, from_on, to_on, done_on, dropped,
                            illustrative, form_id, author_id, author_name, recorded_at)
                        values (coalesce(cast(:part as uuid), uuidv7()), :task, :province, :revision, :content, :responsible, :from, :to,
                            cast(:done as date), :dropped, :illustrative, :form, :author, :name, :now)
                        """)
                .param("part", wanted.part())
                .param("task", task.id().value())
                .param("province", task.head().province().value())
                .param("revision", wanted.seen() + 1)
                .param("content", part.content())
                .param("responsible", part.responsible())
                .param("from", part.from())
                .param("to", part.to())
                .param("done", wanted.doneOn().day())
                .param("dropped", wanted.dropped())
                .param("illustrative", user.demo())
                .param("form", form)
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new TaskMoved(
                wanted.part() == null ? "task.divided" : wanted.dropped() ? "task.part-dropped" : "task.part-changed",
                task.head().path(),
                task.head().province().value(),
                Map.of(
                        "content", part.content(),
                        "responsible", part.responsible(),
                        "from", part.from().toString(),
                        "to", part.to().toString(),
                        "doneOn", String.valueOf(wanted.doneOn().day()))));
    }
}
