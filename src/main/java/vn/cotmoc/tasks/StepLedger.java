package vn.cotmoc.tasks;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cotmoc.tasks.TaskRights.Voice;
import vn.cotmoc.users.CurrentUser;

/// Adds steps to an occurrence, one person after the other, each on top of what that person saw.
@Component
class StepLedger {

    private static final String INSERT = """
            insert into task_step (task_id, province_id, occurrence, revision, kind, agency_id, commune_id, standing, body, product, product_number,
                product_date, link, difficulty, proposal, due_before, due_after, state, on_behalf_of, illustrative, form_id, author_id,
                author_name, recorded_at)
            values (:task, :province, :occurrence, :revision, :kind, cast(:agency as uuid), cast(:commune as uuid), cast(:standing as text), :body,
                cast(:product as text), cast(:productNumber as text), cast(:productDate as date), cast(:link as text), cast(:difficulty as text),
                cast(:proposal as text), cast(:dueBefore as date), cast(:dueAfter as date), cast(:state as text), cast(:onBehalfOf as text),
                :illustrative, :form, :author, :name, :now)
            """;

    private final FollowedTasks tasks;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StepLedger(FollowedTasks tasks, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /// What a person wants to add: for whom, what, and in whose place; or why not.
    record Said(
            @Nullable Act act,
            @Nullable Voice voice,
            @Nullable String onBehalfOf,
            List<TaskFault> faults) {

        static Said of(Act act, @Nullable Voice voice) {
            return new Said(act, voice, null, List.of());
        }

        static Said refused(List<TaskFault> faults) {
            return new Said(null, null, null, faults);
        }
    }

    /// Looks at the task as it stands and says what is to be added; refuses who may not.
    interface Deciding {
        Said of(FollowedTask task, FollowedOccurrence occurrence);
    }

    /// Empty where the person may not know the task, or it has no such occurrence.
    Optional<TaskOutcome> add(StepAsked asked, CurrentUser user, Deciding deciding) {
        hold(asked.task());
        return tasks.find(asked.task())
                .flatMap(task -> task.occurrence(asked.occurrence())
                        .map(occurrence -> add(task, occurrence, deciding.of(task, occurrence), asked, user)));
    }

    void hold(TaskId task) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 80))")
                .param(task.toString())
                .query(_ -> {});
    }

    private TaskOutcome add(
            FollowedTask task, FollowedOccurrence occurrence, Said said, StepAsked asked, CurrentUser user) {
        if (isKept(task.id(), asked.form())) return new TaskOutcome.Kept(task.id());
        if (occurrence.revision() != asked.seen()) return new TaskOutcome.Stale(task);
        if (task.head().endedOn() != null) return new TaskOutcome.Refused(List.of(TaskFault.TASK_ENDED));
        if (said.act() == null || !said.faults().isEmpty()) return new TaskOutcome.Refused(said.faults());
        keep(task, occurrence, said, said.act(), asked.form(), user);
        return new TaskOutcome.Kept(task.id());
    }

    private boolean isKept(TaskId task, UUID form) {
        return jdbc.sql("select exists (select from task_step where task_id = ? and form_id = ?)")
                .params(task.value(), form)
                .query(Boolean.class)
                .single();
    }

    private void keep(
            FollowedTask task, FollowedOccurrence occurrence, Said said, Act act, UUID form, CurrentUser user) {
        var columns = StepColumns.of(act);
        var voice = said.voice();
        jdbc.sql(INSERT)
                .param("task", task.id().value())
                .param("province", task.head().province().value())
                .param("occurrence", occurrence.key())
                .param("revision", occurrence.revision() + 1)
                .param("kind", columns.kind())
                .param(
                        "agency",
                        voice == null || voice.agency() == null
                                ? null
                                : voice.agency().value())
                .param(
                        "commune",
                        voice == null || voice.commune() == null
                                ? null
                                : voice.commune().value())
                .params(columns.parameters())
                .param("onBehalfOf", said.onBehalfOf())
                .param("illustrative", user.demo())
                .param("form", form)
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new TaskMoved(
                columns.event(),
                task.head().path() + "/" + occurrence.key(),
                task.head().province().value(),
                details(task, occurrence, said, act)));
    }

    private Map<String, Object> details(FollowedTask task, FollowedOccurrence occurrence, Said said, Act act) {
        var details = new LinkedHashMap<String, Object>();
        details.put("before", occurrence.state().name());
        // Where it stands now is judged again, from what has been written.
        tasks.find(task.id())
                .flatMap(now -> now.occurrence(occurrence.key()))
                .ifPresent(now -> details.put("after", now.state().name()));
        details.put("reason", act.words());
        if (said.voice() != null) details.put("for", said.voice().name());
        StepColumns.of(act).parameters().forEach((name, value) -> {
            if (value != null && !name.equals("body")) details.put(name, value.toString());
        });
        return details;
    }
}
