package vn.cotmoc.tasks;

import java.time.Clock;
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

/// Says which indicators of its own resolution a task serves, and why; taken back, a link stays in the history.
@Service
public class LinkingIndicators {

    private static final int LONGEST_RATIONALE = 1000;

    private final FollowedTasks tasks;
    private final StepLedger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LinkingIndicators(
            FollowedTasks tasks, StepLedger ledger, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /// An indicator that a task may be linked to.
    public record Offered(UUID id, String slug, String code, String name) {}

    /// Those of the task's resolution, or of its province where a session's decision gave it; headings carry no value.
    @Transactional(readOnly = true)
    public List<Offered> offered(FollowedTask task) {
        var resolution = task.head().resolution();
        return jdbc.sql("""
                        select i.id, r.slug, i.code, i.name from indicator i join resolution r on r.id = i.resolution_id
                        where i.province_id = :province and (cast(:resolution as uuid) is null or i.resolution_id = :resolution)
                          and not i.header and i.ended_on is null
                        order by r.slug, i.position
                        """)
                .param("province", task.head().province().value())
                .param("resolution", resolution == null ? null : resolution.id())
                .query((row, _) -> new Offered(
                        row.getObject("id", UUID.class),
                        row.getString("slug"),
                        row.getString("code"),
                        row.getString("name")))
                .list();
    }

    /// @param linked false to take a link back
    public record Wanted(
            @Nullable UUID indicator,
            boolean linked,
            @Nullable String rationale,
            int seen) {}

    /// Empty where the person may not know the task.
    @Transactional
    public Optional<TaskOutcome> link(TaskId id, Wanted wanted, UUID form, CurrentUser user) {
        ledger.hold(id);
        return tasks.find(id).map(task -> link(task, wanted, form, user));
    }

    private TaskOutcome link(FollowedTask task, Wanted wanted, UUID form, CurrentUser user) {
        if (!new TaskRights(task, user).plans()) throw new AccessDeniedException("links nothing here");
        if (isKept(task.id(), form)) return new TaskOutcome.Kept(task.id());
        var present = task.links().stream()
                .filter(link -> link.id().value().equals(wanted.indicator()))
                .reduce((_, later) -> later);
        int revision = present.map(LinkedIndicator::revision).orElse(0);
        if (revision != wanted.seen()) return new TaskOutcome.Stale(task);
        String rationale = TaskTexts.line(wanted.rationale());
        var faults = new ArrayList<>(
                TaskTexts.required(rationale, LONGEST_RATIONALE, TaskFault.WORDS_MISSING, TaskFault.WORDS_TOO_LONG));
        if (present.map(LinkedIndicator::linked).orElse(false) == wanted.linked()) faults.add(TaskFault.LINK_STANDS);
        var offered = offered(task).stream()
                .filter(one -> one.id().equals(wanted.indicator()))
                .findFirst();
        if (offered.isEmpty()) faults.add(TaskFault.INDICATOR_UNKNOWN);
        if (!faults.isEmpty()) return new TaskOutcome.Refused(faults);
        keep(task, offered.orElseThrow(), wanted.linked(), rationale, revision + 1, form, user);
        return new TaskOutcome.Kept(task.id());
    }

    private boolean isKept(TaskId task, UUID form) {
        return jdbc.sql("select exists (select from task_indicator where task_id = ? and form_id = ?)")
                .params(task.value(), form)
                .query(Boolean.class)
                .single();
    }

    private void keep(
            FollowedTask task,
            Offered indicator,
            boolean linked,
            String rationale,
            int revision,
            UUID form,
            CurrentUser user) {
        jdbc.sql("""
                        insert into task_indicator (task_id, indicator_id, province_id, revision, linked, rationale, illustrative, form_id, author_id,
                            author_name, recorded_at)
                        values (:task, :indicator, :province, :revision, :linked, :rationale, :illustrative, :form, :author, :name, :now)
                        """)
                .param("task", task.id().value())
                .param("indicator", indicator.id())
                .param("province", task.head().province().value())
                .param("revision", revision)
                .param("linked", linked)
                .param("rationale", rationale)
                .param("illustrative", user.demo())
                .param("form", form)
                .param("author", user.id().value())
                .param("name", user.displayName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new TaskMoved(
                linked ? "task.linked" : "task.unlinked",
                task.head().path(),
                task.head().province().value(),
                Map.of("indicator", indicator.code(), "rationale", rationale)));
    }
}
