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

/// Sets a last day where the wording names none that is understood, from a source, and takes it back.
@Service
public class SettingDeadlines {

    private static final int LONGEST_SOURCE = 300;

    private final FollowedTasks tasks;
    private final StepLedger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SettingDeadlines(
            FollowedTasks tasks, StepLedger ledger, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /// @param due empty to take back what was set
    public record Wanted(
            TypedDay due, @Nullable String reason, @Nullable String source, int seen) {}

    /// Empty where the person may not know the task.
    @Transactional
    public Optional<TaskOutcome> set(TaskId id, Wanted wanted, UUID form, CurrentUser user) {
        ledger.hold(id);
        return tasks.find(id).map(task -> set(task, wanted, form, user));
    }

    private TaskOutcome set(FollowedTask task, Wanted wanted, UUID form, CurrentUser user) {
        if (!new TaskRights(task, user).edits()) throw new AccessDeniedException("sets no deadlines here");
        if (isKept(task.id(), form)) return new TaskOutcome.Kept(task.id());
        if (task.deadline().setRevision() != wanted.seen()) return new TaskOutcome.Stale(task);
        String reason = TaskTexts.lines(wanted.reason());
        String source = TaskTexts.line(wanted.source());
        var faults = faults(task, wanted, reason, source);
        if (!faults.isEmpty()) return new TaskOutcome.Refused(faults);
        keep(task, wanted.due().day(), reason, source, form, user);
        return new TaskOutcome.Kept(task.id());
    }

    private static List<TaskFault> faults(FollowedTask task, Wanted wanted, String reason, String source) {
        var faults = new ArrayList<TaskFault>();
        if (task.head().endedOn() != null) faults.add(TaskFault.TASK_ENDED);
        if (task.deadline().schedule() != null) faults.add(TaskFault.DEADLINE_STATED);
        if (wanted.due().isUnreadable()) faults.add(TaskFault.DUE_UNREADABLE);
        boolean takesBack = wanted.due().day() == null && !wanted.due().isUnreadable();
        if (takesBack && task.deadline().standingSet().isEmpty()) faults.add(TaskFault.NOTHING_SET);
        faults.addAll(TaskTexts.required(
                reason, TaskTexts.LONGEST_REMARK, TaskFault.WORDS_MISSING, TaskFault.WORDS_TOO_LONG));
        faults.addAll(TaskTexts.required(source, LONGEST_SOURCE, TaskFault.SOURCE_MISSING, TaskFault.SOURCE_TOO_LONG));
        return faults;
    }

    private boolean isKept(TaskId task, UUID form) {
        return jdbc.sql("select exists (select from task_deadline where task_id = ? and form_id = ?)")
                .params(task.value(), form)
                .query(Boolean.class)
                .single();
    }

    private void keep(
            FollowedTask task, @Nullable LocalDate due, String reason, String source, UUID form, CurrentUser user) {
        jdbc.sql("""
                        insert into task_deadline (task_id, province_id, revision, due_on, reason, source, form_id, author_id, author_name, recorded_at)
                        values (:task, :province, :revision, cast(:due as date), :reason, :source, :form, :author, :name, :now)
                        """)
                .param("task", task.id().value())
                .param("province", task.head().province().value())
                .param("revision", task.deadline().setRevision() + 1)
                .param("due", due)
                .param("reason", reason)
                .param("source", source)
                .param("form", form)
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        var before = task.deadline().standingSet().map(TaskDeadline.Set::due);
        events.publishEvent(new TaskMoved(
                "task.deadline",
                task.head().path(),
                task.head().province().value(),
                Map.of(
                        "before",
                        before.map(LocalDate::toString).orElse(""),
                        "after",
                        due == null ? "" : due.toString(),
                        "reason",
                        reason,
                        "source",
                        source)));
    }
}
